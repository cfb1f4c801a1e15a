package org.trivsel.instrument;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What besides age and sex may decide which form or which norm fits. The ids are stored and never change. */
public enum Key {
    /** Languages the child grows up with, as the instrument names them: {@code monolingual}, {@code multilingual} ... */
    BACKGROUND,
    /** Grade, a whole number from 0. */
    GRADE,
    /** A season of the instrument, such as {@code spring}. Follows from the day when it is not given. */
    SEASON,
    /** Who answered. */
    RESPONDENT,
    /** How it was given, such as {@code individual} or {@code class}. */
    MODE;

    /** As written in definitions and norm packs: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Key> ofId(String id) {
        return List.of(values()).stream().filter(key -> key.id().equals(id)).findFirst();
    }
}
