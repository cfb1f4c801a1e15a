package org.trivsel.platform.leaving;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.tenant.TenantExport;

/** An export as programs see it. */
public record ShownExport(UUID id, String state, boolean numbers, int done, int total, int volumes, long rows, @Nullable String manifest, Instant ordered,
        @Nullable Instant finished, @Nullable Instant fetched, @Nullable String cause) {
    static ShownExport of(TenantExport it) {
        return new ShownExport(it.id(), it.state().name().toLowerCase(Locale.ROOT), it.numbers(), it.done(), it.total(), it.volumes(), it.rows(),
                it.manifest(), it.ordered(), it.finished(), it.fetched(), it.cause());
    }
}
