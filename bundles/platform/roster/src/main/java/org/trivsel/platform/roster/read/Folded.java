package org.trivsel.platform.roster.read;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text with everything taken away in which two spellings of one name differ: case, accents, spaces, punctuation, and
 * whether the letters beyond z are written as they are, in two letters or without their mark.
 *
 * @param key the same for {@code Fødselsdato}, {@code FOEDSELSDATO} and {@code fodsels-dato}
 */
public record Folded(String key) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final String[][] LETTERS = {
        {"ø", "o"}, {"æ", "a"}, {"ß", "ss"}, {"đ", "d"}, {"ð", "d"}, {"ł", "l"}, {"þ", "th"}, {"ı", "i"},
        {"oe", "o"}, {"ae", "a"}, {"aa", "a"}, {"ue", "u"}};

    /** Folds a text. */
    public static Folded of(String text) {
        String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        String plain = NOT_WORD.matcher(MARKS.matcher(apart).replaceAll("")).replaceAll("");
        for (String[] letter : LETTERS) {
            plain = plain.replace(letter[0], letter[1]);
        }
        return new Folded(plain);
    }

    /** Whether nothing is left that could tell two texts apart. */
    public boolean isEmpty() {
        return key.isEmpty();
    }
}
