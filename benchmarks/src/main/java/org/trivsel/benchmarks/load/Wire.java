package org.trivsel.benchmarks.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Arrays;

/**
 * One connection kept alive. A blocking channel: one system call sends a request, mostly one receives the answer, so that the machine's time
 * goes to whoever is measured. Belongs to one thread.
 */
public final class Wire implements AutoCloseable {
    private final int port;
    private SocketChannel channel;
    private byte[] bytes = new byte[64 * 1024];
    private int filled;

    public Wire(int port) throws IOException {
        this.port = port;
        channel = connect();
    }

    /** Sends what is left in the buffer and waits for the whole answer, which is valid until the next exchange. */
    public Answer exchange(ByteBuffer request) throws IOException {
        while (request.hasRemaining()) {
            channel.write(request);
        }
        filled = 0;
        Head head = head();
        int end = head.chunked() ? unchunk(head.end()) : fixed(head);
        if (head.closing()) {
            channel.close();
            channel = connect();
        }
        return new Answer(bytes, head.status(), head.end(), end, head.text());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private SocketChannel connect() throws IOException {
        SocketChannel fresh = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        fresh.setOption(StandardSocketOptions.TCP_NODELAY, true);
        return fresh;
    }

    private void fill() throws IOException {
        if (filled == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        int read = channel.read(ByteBuffer.wrap(bytes, filled, bytes.length - filled));
        if (read < 0) {
            throw new EOFException("The server closed the connection");
        }
        filled += read;
    }

    private Head head() throws IOException {
        int looked = 0;
        while (true) {
            int end = endOfHead(looked);
            if (end > 0) {
                return Head.read(bytes, end);
            }
            looked = Math.max(0, filled - 3);
            fill();
        }
    }

    private int endOfHead(int from) {
        for (int i = from; i + 3 < filled; i++) {
            if (bytes[i] == '\r' && bytes[i + 1] == '\n' && bytes[i + 2] == '\r' && bytes[i + 3] == '\n') {
                return i + 4;
            }
        }
        return -1;
    }

    private int fixed(Head head) throws IOException {
        int end = head.end() + head.length();
        while (filled < end) {
            fill();
        }
        return end;
    }

    /** Puts the chunks together where they lie. */
    private int unchunk(int from) throws IOException {
        int written = from;
        int at = from;
        while (true) {
            int line = endOfLine(at);
            int size = Integer.parseInt(new String(bytes, at, line - at, java.nio.charset.StandardCharsets.US_ASCII).strip(), 16);
            at = line + 2;
            while (filled < at + size + 2) {
                fill();
            }
            if (size == 0) {
                return written;
            }
            System.arraycopy(bytes, at, bytes, written, size);
            written += size;
            at += size + 2;
        }
    }

    private int endOfLine(int from) throws IOException {
        int at = from;
        while (true) {
            while (at + 1 >= filled) {
                fill();
            }
            if (bytes[at] == '\r' && bytes[at + 1] == '\n') {
                return at;
            }
            at++;
        }
    }

    /** @param text of the whole head, for the few who look closer */
    private record Head(int status, int end, int length, boolean chunked, boolean closing, String text) {
        static Head read(byte[] bytes, int end) {
            // The head is small and ASCII; this is one intrinsic copy.
            String text = new String(bytes, 0, end, java.nio.charset.StandardCharsets.ISO_8859_1);
            String length = header(text, "content-length");
            return new Head(Integer.parseInt(text, 9, 12, 10), end, length == null ? 0 : Integer.parseInt(length),
                    "chunked".equalsIgnoreCase(header(text, "transfer-encoding")), "close".equalsIgnoreCase(header(text, "connection")), text);
        }

        private static String header(String text, String name) {
            return Answer.header(text, name);
        }
    }
}
