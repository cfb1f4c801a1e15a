package org.trivsel.instrument.definition;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;

/** What a value is compared with. */
public sealed interface Comparison {
    /** The word is one of these. */
    record AnyOf(Set<String> values) implements Comparison {
        @Override
        public String toString() {
            return "any-of " + new TreeSet<>(values);
        }
    }

    /** The number is at least this. */
    record AtLeast(BigDecimal number) implements Comparison {
        @Override
        public String toString() {
            return "at-least " + number.toPlainString();
        }
    }

    /** The number is at most this. */
    record AtMost(BigDecimal number) implements Comparison {
        @Override
        public String toString() {
            return "at-most " + number.toPlainString();
        }
    }
}
