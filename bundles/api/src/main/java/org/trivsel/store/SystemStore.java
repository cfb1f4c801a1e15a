package org.trivsel.store;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The way to the tables that belong to the system and not to a tenant: tenants, released definitions. No tenant is set, so every tenant
 * table shows zero rows here. Safe for use by many threads.
 */
@ProviderType
public interface SystemStore {
    /** As {@link TenantStore#inTransaction}, without a tenant and always in a transaction of its own. */
    <T> T inTransaction(TenantStore.Work<T> work);
}
