package org.trivsel.tenant;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An export of all that a tenant has.
 *
 * @param numbers whether national numbers are in it, in clear
 * @param done how many of its tables are written
 * @param total how many there are; 0 while it waits
 * @param volumes how many files it has, each of them a zip
 * @param manifest SHA-256 of its manifest, which names every file with its own; null until it is ready
 * @param fetched when the tenant had all of it; null until then
 * @param cause why it failed, or null
 */
public record TenantExport(UUID id, TenantId tenant, State state, boolean numbers, int done, int total, int volumes, long rows,
        @Nullable String manifest, Instant ordered, @Nullable Instant finished, @Nullable Instant fetched, @Nullable String cause) {
    /** How far it is. */
    public enum State {
        ORDERED,
        RUNNING,
        READY,
        FAILED,
        /** It was not fetched in time, or a long time ago; its files are gone. */
        EXPIRED
    }
}
