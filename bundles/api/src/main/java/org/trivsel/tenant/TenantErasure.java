package org.trivsel.tenant;

import java.util.List;
import java.util.UUID;
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

    /** All certificates, the newest first. */
    List<ErasureCertificate> certificates(Caller operator);

    /**
     * Looks whether a certificate is as it was written, whether the operators' audit says the same, and whether anything of the tenant is left.
     *
     * @return all that is wrong, in English; empty when it holds
     * @throws org.trivsel.problem.NotFound when there is no such certificate
     */
    List<String> verify(Caller operator, UUID certificate);
}
