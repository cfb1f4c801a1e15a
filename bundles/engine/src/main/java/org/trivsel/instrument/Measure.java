package org.trivsel.instrument;

import java.math.BigDecimal;
import java.util.List;

/** A number, or why there is none. */
public sealed interface Measure {

    /** A number that could be computed. */
    record Value(BigDecimal number) implements Measure { }

    /** No number, because. {@code details} belong to the reason and are named there. */
    record NotScorable(Reason reason, List<String> details) implements Measure {
        public NotScorable {
            details = List.copyOf(details);
        }
    }

    /** Why a number is missing. The ids are stored and never change. */
    enum Reason {
        /** More items without an answer than the scale allows. Details: how many, limit. */
        TOO_MANY_MISSING("too-many-missing"),
        /** No norm pack is valid on the day of the assessment. No details. */
        NO_NORMS("no-norms"),
        /** The pack has no table for this form, scale, age and sex. Details: age, sex. */
        NO_NORM_TABLE("no-norm-table"),
        /** The table does not hold this raw score. Details: raw, lowest, highest. */
        OUTSIDE_NORMS("outside-norms"),
        /** A scale of the group has no number. Details: those scales. */
        SCALE_NOT_SCORABLE("scale-not-scorable"),
        /** There are norms, but none for this. Details: {@code language} or the id of a {@link Key}, its value; {@code unknown} when it was not stated. */
        NO_NORM_FOR("no-norm-for"),
        /** The norms do not give this kind of score. No details. */
        NOT_GIVEN("not-given");

        private final String id;

        Reason(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }

        public static Reason ofId(String id) {
            for (Reason reason : values()) {
                if (reason.id.equals(id)) {
                    return reason;
                }
            }
            throw new IllegalArgumentException("Not a reason: " + id);
        }
    }
}
