package org.trivsel.platform.shell;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.access.Sessions;

/**
 * Where {@code bin/trivsel-shell} comes in: a socket that is a file, for the user who runs Trivsel and nobody else, and no port. Whoever comes in
 * has to sign in as an operator before a command is read.
 */
@Component(service = {}, immediate = true, configurationPid = "org.trivsel.shell")
@Designate(ocd = ShellSocket.Config.class)
public final class ShellSocket {
    private static final Logger LOG = LoggerFactory.getLogger(ShellSocket.class);
    /** What the kernel takes as the path of a socket. */
    private static final int LONGEST_PATH = 107;
    private static final int MOST_VISITS = 8;

    private final SessionFactory factory;
    private final Sessions sessions;
    private final Set<Visit> visits = ConcurrentHashMap.newKeySet();
    private final @Nullable ServerSocketChannel server;
    private final Path file;

    @Activate
    public ShellSocket(BundleContext context, @Reference SessionFactory factory, @Reference Sessions sessions, Config config) {
        this.factory = factory;
        this.sessions = sessions;
        String data = context.getProperty("trivsel.data");
        this.file = config.socket().isEmpty() ? Path.of(data == null ? "data" : data, "runtime", "shell.socket").toAbsolutePath() : Path.of(config.socket());
        this.server = config.enabled() ? open(file) : null;
        if (server != null) {
            thread("shell", this::serve).start();
        }
    }

    @Deactivate
    public void close() throws IOException {
        if (server != null) {
            server.close();
            Files.deleteIfExists(file);
        }
        visits.forEach(Visit::end);
    }

    private static @Nullable ServerSocketChannel open(Path file) {
        if (file.toString().length() > LONGEST_PATH) {
            LOG.warn("There is no shell: the path {} is longer than {} characters. Set shell.socket to a shorter one.", file, LONGEST_PATH);
            return null;
        }
        try {
            // Whoever else ran with this data has ended: the launcher holds its lock.
            Files.deleteIfExists(file);
            ServerSocketChannel opened = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            opened.bind(UnixDomainSocketAddress.of(file));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            return opened;
        } catch (IOException e) {
            LOG.warn("There is no shell: the socket {} cannot be made", file, e);
            return null;
        }
    }

    private void serve() {
        while (server.isOpen()) {
            try {
                receive(server.accept());
            } catch (IOException e) {
                LOG.debug("The shell takes nobody in any more", e);
                return;
            }
        }
    }

    private void receive(SocketChannel channel) throws IOException {
        if (visits.size() >= MOST_VISITS) {
            channel.close();
            return;
        }
        Visit visit = new Visit(channel, factory, sessions);
        visits.add(visit);
        thread("shell-visit", () -> {
            visit.run();
            visits.remove(visit);
        }).start();
    }

    private static Thread thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    @ObjectClassDefinition(name = "Shell", description = "Commands for operators, from this machine only.")
    @interface Config {
        @AttributeDefinition(description = "Whether there is a shell.")
        boolean enabled() default true;

        @AttributeDefinition(description = "The file that is its socket; beside the data when left out.")
        String socket() default "";
    }
}
