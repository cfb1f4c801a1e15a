package org.trivsel.platform.roster.preview;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A part of a preview. */
public enum Section {
    /** What is worth knowing of the file, or why it cannot be used. */
    FILE,
    REJECTED,
    CREATED,
    CHANGED,
    ENDED,
    UNITS,
    /** What keeps the import from being undone. */
    OBSTACLES;

    /** As addresses and tables have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Section> of(String word) {
        return Arrays.stream(values()).filter(section -> section.word().equals(word)).findFirst();
    }
}
