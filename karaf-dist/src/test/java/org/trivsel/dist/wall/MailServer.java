package org.trivsel.dist.wall;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.stream.Stream;

/** A mail server that goes and comes back at the same port. */
final class MailServer implements AutoCloseable {
    private GreenMail server;
    private final int port;

    MailServer() {
        server = at(0);
        port = server.getSmtp().getPort();
    }

    private static GreenMail at(int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    int port() {
        return port;
    }

    void go() {
        server.stop();
    }

    void comeBack() {
        server = at(port);
    }

    /** What has come since it is there. */
    List<MimeMessage> mails() {
        return Stream.of(server.getReceivedMessages()).toList();
    }

    @Override
    public void close() {
        server.stop();
    }
}
