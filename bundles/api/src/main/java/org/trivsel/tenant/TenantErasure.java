package org.trivsel.tenant;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.access.Caller;

/** The end of a tenant: everything it has is deleted, and a certificate stays. Only operators. Safe for use by many threads. */
@ProviderType
public interface TenantErasure {
    /**
     * Deletes a tenant with all it has, in every table.
     *
     * @param key typed by the operator, who shall know which one it is
     * @param reason why, for whoever asks later
     * @param withoutExport whether to go on although its administration has fetched no export
     * @throws org.trivsel.problem.NotFound when there is no such customer
     * @throws org.trivsel.problem.Invalid when the key is another, or the reason missing
     * @throws org.trivsel.problem.Conflict unless it has been suspended for as long as is set, and its export has been fetched
     */
    ErasureCertificate erase(Caller operator, TenantId tenant, String key, String reason, boolean withoutExport);

    /** How far a tenant is from being deleted. @throws org.trivsel.problem.NotFound when there is no such customer */
    Terms terms(Caller operator, TenantId tenant);

    /** All certificates, the newest first. */
    List<ErasureCertificate> certificates(Caller operator);

    /** Those after the one with this id, the newest first. @param after null: from the beginning */
    List<ErasureCertificate> certificates(Caller operator, @Nullable UUID after, int limit);

    /** @throws org.trivsel.problem.NotFound when there is no such certificate */
    ErasureCertificate certificate(Caller operator, UUID certificate);

    /**
     * Looks whether a certificate is as it was written, whether the operators' audit says the same, and whether anything of the tenant is left.
     *
     * @return all that is wrong, in English; empty when it holds
     * @throws org.trivsel.problem.NotFound when there is no such certificate
     */
    List<String> verify(Caller operator, UUID certificate);

    /**
     * What has to be before a tenant is deleted.
     *
     * @param suspended since when nobody can sign in; null while people can
     * @param from when it can be deleted; null while it is not suspended
     * @param fetched when its administration had all of an export; null until then
     */
    record Terms(@Nullable Instant suspended, @Nullable Instant from, @Nullable Instant fetched) {
        /** Whether it can be deleted, with an export or without. */
        public boolean isTime() {
            return from != null && !from.isAfter(Instant.now());
        }
    }
}
