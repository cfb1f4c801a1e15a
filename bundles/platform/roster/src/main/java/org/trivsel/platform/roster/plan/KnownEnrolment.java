package org.trivsel.platform.roster.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An enrolment as registered.
 *
 * @param to last day; null while it is open
 */
public record KnownEnrolment(String id, String unitId, LocalDate from, @Nullable LocalDate to) {

    boolean isOverBefore(LocalDate day) {
        return to != null && to.isBefore(day);
    }
}
