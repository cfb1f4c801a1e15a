package org.trivsel.tools.early.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is looked at. A sample of our own, of no published instrument; the words stand with those of the pages. */
public enum Sign {
    JOINS,
    FRIEND,
    COMFORT,
    TELLS,
    JOY,
    DARES,
    LIMITS,
    STRENGTH,
    CALM;

    /** Kept with each rating: another edition may ask something else. */
    static final String EDITION = "sample-1";

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one with that word, if there is one. */
    public static Optional<Sign> ofWord(String word) {
        return Arrays.stream(values()).filter(sign -> sign.word().equals(word)).findFirst();
    }

    /** All words. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Sign::word).toList();
    }
}
