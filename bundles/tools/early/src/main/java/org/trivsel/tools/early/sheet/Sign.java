package org.trivsel.tools.early.sheet;

import java.util.Locale;

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
}
