package org.trivsel.licence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.AccountId;

/**
 * That somebody is certified for an instrument.
 *
 * @param name of the person
 * @param to last day, null: without end
 * @param by who recorded it, null when they are gone
 * @param withdrawn why it does not hold any more, or null
 */
public record Certificate(UUID id, AccountId person, String name, String instrument, LocalDate from, @Nullable LocalDate to, String reference,
        @Nullable String by, Instant at, @Nullable String withdrawn) {

    /** Whether it holds on the day. */
    public boolean holds(LocalDate day) {
        return withdrawn == null && !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
