package org.trivsel.platform.roster.preview;

import org.jspecify.annotations.Nullable;

/**
 * One thing that will happen.
 *
 * @param about the name of a {@link org.trivsel.platform.roster.read.Column} for a field, else the unit's or holder's name
 * @param from before, or the first day; days as {@code 2022-08-28}
 * @param to after, or the last day
 */
public record Detail(Kind kind, String about, @Nullable String from, @Nullable String to) {
    /** What it is. */
    public enum Kind {
        FIELD,
        /** An enrolment begins. */
        BEGIN,
        /** The enrolment as it was, followed by {@link #NOW}. */
        WAS,
        NOW,
        /** An enrolment gets its last day. */
        END,
        CUSTODIAN,
        /** The address of somebody who holds custody is protected from now on ("true"), or not any more. */
        CUSTODIAN_PROTECTED
    }

    @Override
    public String toString() {
        return "Detail[" + kind + "]";
    }
}
