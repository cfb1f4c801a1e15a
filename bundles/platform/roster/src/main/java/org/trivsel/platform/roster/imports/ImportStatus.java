package org.trivsel.platform.roster.imports;

import java.util.Locale;

/** Where an import stands. */
public enum ImportStatus {
    /** The file is being read and compared with the register. */
    READING,
    /** It can be looked at and committed. */
    PREVIEW,
    COMMITTING,
    COMMITTED,
    UNDOING,
    UNDONE,
    /** The file cannot be used as a whole. */
    REFUSED,
    /** It could not be read for a reason that is ours. */
    FAILED;

    /** Whether something is being done in the background. */
    public boolean isBusy() {
        return this == READING || this == COMMITTING || this == UNDOING;
    }

    /** As programs and tables have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ImportStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
