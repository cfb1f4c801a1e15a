package org.trivsel.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A holder of custody over a child for a period. */
public record CustodyHolder(UUID id, String name, boolean protectedAddress, LocalDate from, @Nullable LocalDate to) {
}
