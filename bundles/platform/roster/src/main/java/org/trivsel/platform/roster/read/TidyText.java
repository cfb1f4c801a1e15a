package org.trivsel.platform.roster.read;

/**
 * Text without blanks at its ends, and with one space where there were several, or a line break. Knows the no-break
 * spaces and invisible marks that spreadsheets carry and {@link String#strip()} leaves.
 */
record TidyText(String value) {

    static TidyText of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean pending = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isBlank(c)) {
                pending = !out.isEmpty();
            } else {
                if (pending) {
                    out.append(' ');
                    pending = false;
                }
                out.append(c);
            }
        }
        return new TidyText(out.toString());
    }

    static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff' || c == '\u200b';
    }

    boolean isEmpty() {
        return value.isEmpty();
    }
}
