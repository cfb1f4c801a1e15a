package org.trivsel.benchmarks.load;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What came back, valid until the next exchange on its connection. */
public final class Answer {
    private final byte[] bytes;
    private final int status;
    private final int from;
    private final int end;
    private final String head;

    Answer(byte[] bytes, int status, int from, int end, String head) {
        this.bytes = bytes;
        this.status = status;
        this.from = from;
        this.end = end;
        this.head = head;
    }

    public int status() {
        return status;
    }

    public int length() {
        return end - from;
    }

    public String body() {
        return new String(bytes, from, end - from, StandardCharsets.UTF_8);
    }

    public @Nullable String header(String name) {
        return header(head, name);
    }

    /** Every value of a header that may come several times. */
    public java.util.List<String> headers(String name) {
        return head.lines().filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip()).toList();
    }

    static @Nullable String header(String head, String name) {
        int at = head.indexOf("\r\n");
        while (at >= 0 && at + 2 < head.length()) {
            int begin = at + 2;
            int end = head.indexOf("\r\n", begin);
            if (head.regionMatches(true, begin, name, 0, name.length()) && head.charAt(begin + name.length()) == ':') {
                return head.substring(begin + name.length() + 1, end).strip();
            }
            at = end;
        }
        return null;
    }
}
