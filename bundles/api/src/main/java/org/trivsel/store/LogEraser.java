package org.trivsel.store;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.tenant.TenantId;

/**
 * Takes entries of a tenant's audit out of the database when their time is over, as the owner of the tables: whoever serves requests cannot. Their
 * links in the chain stay, so that it can still be walked. Only sealed entries go, and whoever asks, none that is younger than
 * {@value #SHORTEST_MONTHS} months. Safe for use by many threads.
 */
@ProviderType
public interface LogEraser {
    int SHORTEST_MONTHS = 6;

    /**
     * How many entries {@link #erase} would take.
     *
     * @param before of entries made before this time
     * @param held children whose entries stay, those of lists they were in too
     * @param most counts no further
     */
    int count(TenantId tenant, Instant before, Set<UUID> held, int most);

    /** Takes at most so many, the oldest first, in one transaction, and tells how many that were. */
    int erase(TenantId tenant, Instant before, Set<UUID> held, int most);
}
