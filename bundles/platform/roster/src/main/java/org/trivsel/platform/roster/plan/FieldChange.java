package org.trivsel.platform.roster.plan;

import org.jspecify.annotations.Nullable;
import org.trivsel.platform.roster.read.Column;

/**
 * One field of a child before and after, as text: dates as {@code 2022-08-28}, numbers masked.
 *
 * @param from null when nothing was known; also for a number, which is stored so that nobody reads it
 */
public record FieldChange(Column field, @Nullable String from, @Nullable String to) {
    @Override
    public String toString() {
        return "FieldChange[" + field + "]";
    }
}
