package org.trivsel.sealing;

import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.tenant.TenantId;

/**
 * Encrypts what holds personal data and is kept for a while, such as a file that is being imported, with a key of the tenant that is not in
 * the database in clear. Joins the thread's open transaction. Safe for use by many threads.
 */
@ProviderType
public interface Sealing {
    /**
     * Closes a value.
     *
     * @param place where the value belongs; the same must be given to open it, so that nobody can swap two sealed values
     */
    byte[] seal(TenantId tenant, String place, byte[] clear);

    /**
     * Opens a sealed value.
     *
     * @throws org.trivsel.problem.Unavailable when it was sealed with another key or for another place, or was changed
     */
    byte[] open(TenantId tenant, String place, byte[] sealed);
}
