package org.trivsel.packing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** Kinds of files that only say something and do nothing, each told by its bytes. */
final class DataKind {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int PNG_FRAME = 12;
    /** A comment of a zip is no longer than this, so its end begins no further from the end of the file. */
    private static final int FARTHEST_END = 65_557;
    private static final Map<String, Predicate<byte[]>> KINDS = Map.ofEntries(
            Map.entry("yaml", DataKind::isText), Map.entry("yml", DataKind::isText), Map.entry("json", DataKind::isText),
            Map.entry("csv", DataKind::isText), Map.entry("properties", DataKind::isText), Map.entry("txt", DataKind::isText),
            Map.entry("md", DataKind::isText), Map.entry("svg", PlainSvg::is), Map.entry("png", DataKind::isPng),
            Map.entry("jpg", DataKind::isJpeg), Map.entry("jpeg", DataKind::isJpeg),
            Map.entry("webp", bytes -> isRiff(bytes, "WEBP")), Map.entry("wav", bytes -> isRiff(bytes, "WAVE")),
            Map.entry("ogg", bytes -> begins(bytes, "OggS")), Map.entry("mp3", DataKind::isMp3));

    private DataKind() {
    }

    static boolean isKnown(String path) {
        return KINDS.containsKey(ending(path));
    }

    /** Whether the file is of the kind that its name says, all of it. */
    static boolean holds(String path, byte[] content) {
        return KINDS.get(ending(path)).test(content) && !endsAsZip(content);
    }

    private static String ending(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** Words, and not those of a script, of a page, or of XML. */
    private static boolean isText(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            String start = text.replaceFirst("^\\uFEFF", "").stripLeading();
            return !start.startsWith("#!") && !start.startsWith("<") && text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Piece after piece up to the last one, and nothing behind it. */
    private static boolean isPng(byte[] content) {
        if (!begins(content, PNG)) {
            return false;
        }
        ByteBuffer bytes = ByteBuffer.wrap(content);
        int at = PNG.length;
        while (at + PNG_FRAME <= content.length) {
            int length = bytes.getInt(at);
            boolean last = bytes.getInt(at + 4) == 0x49454e44;
            if (length < 0 || length > content.length - at - PNG_FRAME) {
                return false;
            }
            at += PNG_FRAME + length;
            if (last) {
                return at == content.length;
            }
        }
        return false;
    }

    private static boolean isJpeg(byte[] content) {
        int end = content.length;
        return end > 4 && begins(content, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}) && content[end - 2] == (byte) 0xff && content[end - 1] == (byte) 0xd9;
    }

    private static boolean isRiff(byte[] content, String form) {
        return content.length >= 12 && begins(content, "RIFF") && Integer.reverseBytes(ByteBuffer.wrap(content).getInt(4)) == content.length - 8
                && new String(content, 8, 4, StandardCharsets.ISO_8859_1).equals(form);
    }

    private static boolean isMp3(byte[] content) {
        return begins(content, "ID3") || content.length > 2 && content[0] == (byte) 0xff && (content[1] & 0xe6) == 0xe2;
    }

    /** Readers of zips look from the end: whatever it is in front, it could be opened as one. */
    private static boolean endsAsZip(byte[] content) {
        for (int at = Math.max(0, content.length - FARTHEST_END); at + 4 <= content.length; at++) {
            if (content[at] == 'P' && content[at + 1] == 'K' && content[at + 2] == 5 && content[at + 3] == 6) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(byte[] content, String magic) {
        return begins(content, magic.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static boolean begins(byte[] content, byte[] magic) {
        return content.length >= magic.length && java.util.Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
    }
}
