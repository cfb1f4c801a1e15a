package org.trivsel.platform.roster.read;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A text with everything taken away in which two spellings of one name differ: case, accents, spaces, punctuation, and
 * whether the letters beyond z are written as they are, in two letters or without their mark.
 *
 * @param key the same for {@code Fødselsdato}, {@code FOEDSELSDATO} and {@code fodsels-dato}
 */
public record Folded(String key) {

    /** Folds a text. */
    public static Folded of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        for (int i = 0; i < apart.length(); i++) {
            append(out, apart.charAt(i));
        }
        return new Folded(out.toString());
    }

    private static void append(StringBuilder out, char c) {
        switch (c) {
            case 'ø' -> out.append("o");
            case 'æ' -> out.append("a");
            case 'ß' -> out.append("ss");
            case 'đ', 'ð' -> out.append("d");
            case 'ł' -> out.append("l");
            case 'þ' -> out.append("th");
            case 'ı' -> out.append("i");
            case 'e' -> out.append(endsIn(out, 'o') || endsIn(out, 'a') || endsIn(out, 'u') ? "" : "e");
            case 'a' -> out.append(endsIn(out, 'a') ? "" : "a");
            default -> {
                if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                    out.append(c);
                }
            }
        }
    }

    private static boolean endsIn(StringBuilder out, char letter) {
        return !out.isEmpty() && out.charAt(out.length() - 1) == letter;
    }

    /** Whether nothing is left that could tell two texts apart. */
    public boolean isEmpty() {
        return key.isEmpty();
    }
}
