package org.trivsel.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A night in which what was over was deleted.
 *
 * @param finished null while it goes on, or was broken off and is gone on with
 */
public record Run(UUID id, LocalDate day, Instant started, @Nullable Instant finished, List<Deleted> deleted) {
    public Run {
        deleted = List.copyOf(deleted);
    }

    /** @param records how many were deleted @param months as was decided then @param before what was last touched before this day */
    public record Deleted(String keeper, int months, LocalDate before, int records) {
    }
}
