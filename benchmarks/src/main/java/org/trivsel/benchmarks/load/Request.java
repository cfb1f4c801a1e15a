package org.trivsel.benchmarks.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request written out once and sent many times. */
public final class Request {
    private final ByteBuffer bytes;

    private Request(byte[] bytes) {
        this.bytes = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    }

    public static Builder to(String method, String path) {
        return new Builder(method + " " + path + " HTTP/1.1\r\n");
    }

    /** The same, to be sent by another thread at the same time. */
    public Request copy() {
        byte[] all = new byte[bytes.limit()];
        bytes.duplicate().rewind().get(all);
        return new Request(all);
    }

    /** Ready to be sent from the beginning. */
    public ByteBuffer bytes() {
        return bytes.rewind();
    }

    /** The last characters of a text in this request, to be overwritten before each use. */
    public Slot slot(String text, int width) {
        byte[] all = new byte[bytes.limit()];
        bytes.duplicate().rewind().get(all);
        int at = new String(all, StandardCharsets.ISO_8859_1).indexOf(text);
        if (at < 0) {
            throw new IllegalArgumentException("The request has no " + text);
        }
        return new Slot(bytes, at + text.length() - width, width);
    }

    /** A number of fixed width inside a request. */
    public record Slot(ByteBuffer bytes, int at, int width) {
        public void put(long number) {
            long rest = number;
            for (int i = at + width - 1; i >= at; i--) {
                bytes.put(i, (byte) ('0' + rest % 10));
                rest /= 10;
            }
        }
    }

    /** Collects headers. */
    public static final class Builder {
        private final String line;
        private final Map<String, String> headers = new LinkedHashMap<>();

        private Builder(String line) {
            this.line = line;
            headers.put("Host", "localhost");
        }

        public Builder header(String name, String value) {
            headers.put(name, value);
            return this;
        }

        public Request empty() {
            return write("");
        }

        public Request json(String body) {
            return header("Content-Type", "application/json").write(body);
        }

        public Request form(String body) {
            return header("Content-Type", "application/x-www-form-urlencoded").write(body);
        }

        /** One file, as the field of this name. */
        public Request file(String field, byte[] content) {
            String line = "trivsel-bench-line";
            byte[] before = ("--" + line + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"file.jar\"\r\n"
                    + "Content-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
            byte[] after = ("\r\n--" + line + "--\r\n").getBytes(StandardCharsets.US_ASCII);
            byte[] all = ByteBuffer.allocate(before.length + content.length + after.length).put(before).put(content).put(after).array();
            return header("Content-Type", "multipart/form-data; boundary=" + line).write(all);
        }

        private Request write(String body) {
            return write(body.getBytes(StandardCharsets.UTF_8));
        }

        private Request write(byte[] content) {
            if (content.length > 0) {
                headers.put("Content-Length", String.valueOf(content.length));
            }
            StringBuilder head = new StringBuilder(line);
            headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
            byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
            return new Request(ByteBuffer.allocate(start.length + content.length).put(start).put(content).array());
        }
    }
}
