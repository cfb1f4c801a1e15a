package org.trivsel.trust;

import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.tenant.TenantId;

/** Which tenants are for trying out. Kept in memory and a second old at most. Safe for use by many threads. */
@ProviderType
public interface Sandboxes {
    boolean contains(TenantId tenant);
}
