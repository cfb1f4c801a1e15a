package org.trivsel.platform.roster.read;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a list says a child is, and when.
 *
 * @param from first day; null when the list does not tell
 * @param to last day; null when the list does not tell, or there is none yet
 */
public record Placement(UnitPath unit, @Nullable LocalDate from, @Nullable LocalDate to) { }
