package org.trivsel.licence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was granted to a tenant, and how it stands today.
 *
 * @param kind as the definition says: {@code per-use}, {@code per-period}, {@code per-site}
 * @param uses null: as many as one likes
 * @param drawn how many were drawn, less those given back
 * @param to last day, null: without end
 * @param sites names of the units it is for; empty: the whole tenant
 * @param by name of the operator, null when they are gone
 * @param withdrawn why it does not hold any more, or null
 */
public record LicenceGrant(UUID id, String instrument, String kind, @Nullable Integer uses, int drawn, LocalDate from, @Nullable LocalDate to,
        List<String> sites, String reference, @Nullable String by, Instant at, @Nullable String withdrawn, State state) {

    /** How it stands. */
    public enum State {
        HOLDS,
        /** It holds, and a tenth or less is left, or 30 days or less. */
        LOW,
        USED_UP,
        NOT_YET,
        OVER,
        WITHDRAWN
    }

    /** How many may still be drawn; null: as many as one likes. */
    public @Nullable Integer left() {
        return uses == null ? null : uses - drawn;
    }
}
