package org.trivsel.platform.leaving;

import java.time.Instant;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.tenant.ErasureCertificate;

/** A certificate as programs see it. */
public record ShownCertificate(UUID id, UUID tenant, String key, String name, Instant erased, String operator, String reason, SortedMap<String, Long> rows,
        long sealed, String head, @Nullable String export, String sha256) {
    static ShownCertificate of(ErasureCertificate it) {
        return new ShownCertificate(it.id(), it.tenant().value(), it.key().value(), it.name(), it.erased(), it.operator(), it.reason(), it.rows(),
                it.sealed(), it.head(), it.export(), it.sha256());
    }
}
