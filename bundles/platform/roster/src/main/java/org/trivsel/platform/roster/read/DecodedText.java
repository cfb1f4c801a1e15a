package org.trivsel.platform.roster.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The characters of a text file. A byte-order mark decides; without one, bytes that are correct UTF-8 are UTF-8, bytes of
 * which every second is zero are UTF-16, and everything else is what Excel on a Western Windows writes.
 */
record DecodedText(String text, Charset charset) {
    static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LOOKED_AT = 4096;
    /** A share of odd characters above this and it is not a list of anything. */
    private static final int TEXT_PER_CONTROL = 20;

    static DecodedText of(byte[] content) {
        DecodedText decoded = decode(content);
        if (!looksLikeText(decoded.text)) {
            throw new UnusableFileException(FaultCode.FILE_NOT_TEXT);
        }
        return decoded;
    }

    private static DecodedText decode(byte[] content) {
        if (startsWith(content, 0xef, 0xbb, 0xbf)) {
            return new DecodedText(text(content, 3, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        }
        if (startsWith(content, 0xff, 0xfe)) {
            return new DecodedText(text(content, 2, StandardCharsets.UTF_16LE), StandardCharsets.UTF_16LE);
        }
        if (startsWith(content, 0xfe, 0xff)) {
            return new DecodedText(text(content, 2, StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
        }
        return decodeUnmarked(content);
    }

    private static DecodedText decodeUnmarked(byte[] content) {
        int even = zeros(content, 0);
        int odd = zeros(content, 1);
        int half = Math.min(content.length, LOOKED_AT) / 2;
        if (half > 0 && odd > half * 2 / 3 && even < half / 10) {
            return new DecodedText(text(content, 0, StandardCharsets.UTF_16LE), StandardCharsets.UTF_16LE);
        }
        if (half > 0 && even > half * 2 / 3 && odd < half / 10) {
            return new DecodedText(text(content, 0, StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
        }
        try {
            String strict = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content)).toString();
            return new DecodedText(strict, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            return new DecodedText(text(content, 0, WINDOWS), WINDOWS);
        }
    }

    private static String text(byte[] content, int from, Charset charset) {
        return new String(content, from, content.length - from, charset);
    }

    private static boolean startsWith(byte[] content, int... start) {
        if (content.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((content[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static int zeros(byte[] content, int from) {
        int count = 0;
        for (int i = from; i < Math.min(content.length, LOOKED_AT); i += 2) {
            count += content[i] == 0 ? 1 : 0;
        }
        return count;
    }

    private static boolean looksLikeText(String text) {
        int end = Math.min(text.length(), LOOKED_AT);
        long control = text.chars().limit(end)
                .filter(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t' || c == '\ufffd').count();
        return control * TEXT_PER_CONTROL <= end;
    }
}
