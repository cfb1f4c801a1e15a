package org.trivsel.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A child's place at a unit. @param to the last day, or null */
public record Enrolment(ChildId child, UnitId unit, String unitName, LocalDate from, @Nullable LocalDate to) {
}
