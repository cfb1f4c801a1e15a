package org.trivsel.dist.wall;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** HTTP by hand, for what the client of the JDK does not do: an answer that comes before the request is through, a header that is no header. */
final class Wire {
    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private Wire() {
    }

    static Reply send(URI server, Call call) throws IOException {
        StringBuilder head = new StringBuilder(call.method() + " " + call.path() + " HTTP/1.1\r\nHost: localhost:" + server.getPort()
                + "\r\nConnection: close\r\n");
        call.headers().forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        byte[] body = call.body() == null ? new byte[0] : call.body();
        head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        try (Socket socket = new Socket("localhost", server.getPort())) {
            socket.setSoTimeout((int) DEADLINE.toMillis());
            write(socket.getOutputStream(), head.toString().getBytes(StandardCharsets.ISO_8859_1), body);
            return read(call, new BufferedInputStream(socket.getInputStream()));
        }
    }

    private static void write(OutputStream out, byte[] head, byte[] body) throws IOException {
        out.write(head);
        out.flush();
        try {
            out.write(body);
            out.flush();
        } catch (SocketException e) {
            // The server has heard enough; what it says about it is still to be read.
        }
    }

    private static Reply read(Call call, InputStream in) throws IOException {
        int status = Integer.parseInt(line(in).split(" ")[1]);
        Map<String, List<String>> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>()).add(line.substring(colon + 1).strip());
        }
        int length = headers.containsKey("content-length") ? Integer.parseInt(headers.get("content-length").get(0)) : 0;
        return new Reply(call, status, HttpHeaders.of(headers, (name, value) -> true), in.readNBytes(length));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("The answer ended in the middle: " + line);
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
