package org.trivsel.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A place to be given to a child. @param to the last day, or null */
public record EnrolmentEntry(ChildId child, UnitId unit, LocalDate from, @Nullable LocalDate to) {
}
