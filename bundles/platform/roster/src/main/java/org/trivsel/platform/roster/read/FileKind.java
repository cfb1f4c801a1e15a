package org.trivsel.platform.roster.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file is, by its first bytes. Its name is no witness: spreadsheets are renamed, and web pages are saved as {@code .xls}. */
enum FileKind {
    TEXT, ARCHIVE, EMPTY, HTML, XML, PDF, OLD_EXCEL, PROTECTED;

    private static final int LOOKED_AT = 1024;
    private static final byte[] ARCHIVE_START = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ARCHIVE = {'P', 'K', 5, 6};
    private static final byte[] COMPOUND_START = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    /** The name of the stream in which Excel keeps a workbook that needs a password. */
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    static FileKind of(byte[] content) {
        if (startsWith(content, ARCHIVE_START) || startsWith(content, EMPTY_ARCHIVE)) {
            return ARCHIVE;
        }
        if (startsWith(content, COMPOUND_START)) {
            return contains(content, ENCRYPTED) ? PROTECTED : OLD_EXCEL;
        }
        return ofText(start(content));
    }

    private static FileKind ofText(String start) {
        if (start.isEmpty()) {
            return EMPTY;
        }
        if (start.startsWith("%pdf-")) {
            return PDF;
        }
        if (start.startsWith("<?xml")) {
            return start.contains("<html") ? HTML : XML;
        }
        return start.startsWith("<") && start.matches("(?s)<(!doctype html|html|head|body|table|meta|!--).*") ? HTML : TEXT;
    }

    /** The first characters, in lower case and without zeros, byte-order mark and blanks, so that any encoding will do. */
    private static String start(byte[] content) {
        String text = new String(content, 0, Math.min(content.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        String withoutMark = text.startsWith("ÿþ") || text.startsWith("þÿ") ? text.substring(2)
                : text.startsWith("ï»¿") ? text.substring(3) : text;
        String start = withoutMark.replace("\0", "").strip().toLowerCase(Locale.ROOT);
        return start.isEmpty() && content.length > LOOKED_AT ? "?" : start;
    }

    private static boolean startsWith(byte[] content, byte[] prefix) {
        return matchesAt(content, 0, prefix);
    }

    private static boolean contains(byte[] content, byte[] sought) {
        for (int i = 0; i <= content.length - sought.length; i++) {
            if (matchesAt(content, i, sought)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matchesAt(byte[] content, int at, byte[] sought) {
        if (content.length - at < sought.length) {
            return false;
        }
        for (int i = 0; i < sought.length; i++) {
            if (content[at + i] != sought[i]) {
                return false;
            }
        }
        return true;
    }
}
