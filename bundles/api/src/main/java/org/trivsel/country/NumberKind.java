package org.trivsel.country;

import java.util.Locale;

/** The kinds of national numbers that the platform can read. A pack names one of them. */
public enum NumberKind {
    /** Ten digits of the Danish civil register, used in Greenland too. */
    CPR,
    /** Eleven digits of the Norwegian population register, D-numbers among them. */
    FODSELSNUMMER,
    /** Children have no number that may be used here. */
    NONE;

    /** As packs write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
