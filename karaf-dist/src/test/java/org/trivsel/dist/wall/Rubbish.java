package org.trivsel.dist.wall;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** What should not be sent. */
final class Rubbish {
    /** For any parameter or field. */
    static final List<String> TEXTS = List.of(
            "", " ", "0", "-1", "1e9", "99999999999999999999", "NaN", "null", "undefined", "true", "[]", "{}", "\"", "'", "\\", "%", "%%", "_", "*",
            "00000000-0000-0000-0000-000000000000", "1-1-1-1-1", "0199a7d2-5b0e-7c43-8d2a-3f1f0a4b6c1", "{0199a7d2-5b0e-7c43-8d2a-3f1f0a4b6c11}",
            "' or '1'='1", "'; drop table child; --", "1; select pg_sleep(9)", "$$", "${jndi:ldap://localhost/a}", "#{7*7}", "{{7*7}}",
            "../../../../etc/passwd", "..\\..\\etc", "/etc/passwd", "file:///etc/passwd", "\u0000", "a\u0000b", "\r\nX-Injected: yes", "\u001b[31m", "\u202e\u2066",
            "\u00c6\u00d8\u00c5", "e\u0301\u0327", "\ud83d\udc76\ud83c\udffd", "\ufffe", "\ufeff", "<script>alert(1)</script>", "<!--", "]]>",
            "2026-02-30", "2026-13-01", "0000-00-00", "+999999999-01-01", "-999999999-12-31", "10000-01-01", "\u0662\u0660\u0662\u0666",
            "x".repeat(300), "x".repeat(4000));

    /** For the many fields of the many forms, and for their many pages: one of each sort. */
    static final List<String> ONE_OF_EACH = List.of(
            "", " ", "-1", "99999999999999999999", "[]", "%", "' or '1'='1", "${jndi:ldap://localhost/a}", "../../../../etc/passwd", "a\u0000b",
            "\r\nX-Injected: yes", "\u202e\u2066", "\ufffe", "<script>alert(1)</script>", "2026-02-30", "+999999999-01-01", "x".repeat(4000));

    private static final int IN_TURN = 6;
    private static final List<byte[]> NO_JSON = noJson();

    private Rubbish() {
    }

    /** One of each sort, and of the others so many that among the many operations each has its turn. */
    static List<String> texts(int turn) {
        List<String> texts = new ArrayList<>(ONE_OF_EACH);
        inTurn(TEXTS, turn).stream().filter(text -> !texts.contains(text)).forEach(texts::add);
        return texts;
    }

    /** For any operation that takes JSON: all that is JSON and yet nothing to go by, and some of what is none, which is read in one place for all. */
    static List<byte[]> bodies(int turn) {
        List<byte[]> bodies = new ArrayList<>();
        for (String text : List.of("", "null", "true", "1", "\"x\"", "[]", "[{}]", "{\"\":1}",
                "{\"child\":null}", "{\"child\":{}}", "{\"child\":[]}", "{\"reason\":null}", "{\"reason\":1}", "{\"reason\":\"\"}", "{\"tenant\":1}",
                "{\"reason\":\"ok then\",\"reason\":\"twice\"}", "{\"tenant\":\"a\",\"tenant\":\"b\"}", "{\"no-such-field\":1}", "{\"__proto__\":{}}",
                "{\"@class\":\"x\"}")) {
            bodies.add(text.getBytes(StandardCharsets.UTF_8));
        }
        bodies.addAll(inTurn(NO_JSON, turn));
        return bodies;
    }

    private static <T> List<T> inTurn(List<T> all, int turn) {
        return IntStream.range(0, IN_TURN).mapToObj(i -> all.get((turn * IN_TURN + i) % all.size())).toList();
    }

    private static List<byte[]> noJson() {
        List<byte[]> bodies = new ArrayList<>();
        for (String text : List.of(" ", "{", "}", "{\"a\"}", "{a:1}", "{'a':1}", "{\"a\":1,}", "{\"a\":NaN}", "{\"a\":1}{\"b\":2}", "// x\n{}", "<xml/>",
                "\ufeff{}", "{\"\\ud800\":1}", "{\"a\":\"\\x\"}", "{\"a\":\"\u0001\"}", "{\"a\":01}", "{\"a\":" + "9".repeat(5000) + "}",
                "{\"a\":1e999999999}", "[".repeat(20_000), "{\"a\":".repeat(20_000), "{\"" + "n".repeat(60_000) + "\":1}")) {
            bodies.add(text.getBytes(StandardCharsets.UTF_8));
        }
        bodies.add(new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xc3, (byte) 0x28, '"', '}'});
        bodies.add(new byte[] {(byte) 0xff, (byte) 0xfe, '{', 0, '}', 0});
        bodies.add(new byte[64]);
        return bodies;
    }

    static byte[] large(int bytes) {
        return ("{\"reason\":\"" + "x".repeat(bytes) + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
