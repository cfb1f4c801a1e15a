package org.trivsel.tenant;

import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.access.Caller;

/**
 * All that a tenant has, in open formats. It takes two: an operator orders it and sees how far it is, but can read no byte of it; the
 * administration of the whole tenant fetches it. Until then it lies in the database, encrypted with the key of the tenant. Safe for use by many
 * threads.
 */
@ProviderType
public interface TenantExports {
    /**
     * Begins an export; it is made in the background.
     *
     * @param numbers whether national numbers are to be in it, in clear
     * @throws org.trivsel.problem.Forbidden for those who are no operators
     * @throws org.trivsel.problem.NotFound when there is no such customer
     * @throws org.trivsel.problem.Conflict while another one of the tenant is being made
     */
    TenantExport order(Caller operator, TenantId tenant, boolean numbers);

    /** Those of a tenant, the newest first. Only operators. */
    List<TenantExport> of(Caller operator, TenantId tenant);

    /** Those of the caller's own tenant, the newest first. Only for the administration of the whole tenant. */
    List<TenantExport> own(Caller administration);

    /**
     * One of the files of an export of the own tenant: a zip.
     *
     * @param volume from 1
     * @throws org.trivsel.problem.NotFound when there is none, and for everybody who is not administration of the whole tenant
     */
    byte[] volume(Caller administration, UUID export, int volume);
}
