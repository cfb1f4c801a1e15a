package org.trivsel.instrument.definition;

import java.util.Locale;

/** How an item is answered. */
public enum ItemKind {
    /** The adult marks correct or incorrect. */
    CORRECT,
    /** One of some pictures or words. */
    CHOICE,
    /** How many, 0 to a maximum. */
    COUNT,
    /** Words said, ticked on a list or written down. */
    WORDS,
    /** Free text; never scores. */
    TEXT;

    /** As written in definitions: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
