package org.trivsel.instrument.definition;

import java.util.Locale;

/** How an item is answered. A later version may add kinds. */
public enum ItemKind {
    /** The adult marks correct or incorrect. */
    CORRECT,
    /** One of some pictures, sounds or words. */
    CHOICE,
    /** How many, 0 to a maximum. */
    COUNT,
    /** Words said, ticked on a list or written down. */
    WORDS,
    /** Free text; never scores. */
    TEXT,
    /** One step of an ordered scale of mastery or frequency, each with its anchor. */
    SCALE,
    /** What is seen, ticked on a list; each tick earns its own points. */
    CHECKLIST,
    /** Something measured, in one or several trials and on one or two sides. */
    MEASURED,
    /** How many were right within how many seconds. */
    TIMED,
    /** A mark on a ruler. */
    RULER,
    /** Yes or no to indicators that stand in levels. */
    INDICATORS,
    /** States that were seen, each with its date and observer. */
    OBSERVATION,
    /** A score that was worked out elsewhere and is entered here. */
    SCORE;

    /** As written in definitions: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
