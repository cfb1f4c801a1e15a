package org.trivsel.tenant;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Proof that a tenant was deleted.
 *
 * @param operator user name of who did it
 * @param rows how many rows were deleted, by {@code schema.table}
 * @param sealed how many entries the audit of the tenant had
 * @param head the end of its chain, hexadecimal
 * @param export the manifest of the export that its administration had fetched; null when there was none and an operator said so
 * @param sha256 of all of this; it stands in the operators' audit as well
 */
public record ErasureCertificate(UUID id, TenantId tenant, TenantKey key, String name, Instant erased, String operator, String reason,
        SortedMap<String, Long> rows, long sealed, String head, @Nullable String export, String sha256) {
    public ErasureCertificate {
        rows = new TreeMap<>(rows);
    }
}
