package org.trivsel.store;

import java.sql.SQLException;
import java.util.SortedMap;
import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.tenant.TenantId;

/**
 * Takes every row of a tenant out of the database, those of the audit and of tools included, as the owner of the tables: whoever serves requests
 * cannot. What there is to take is read from the database itself, so that no table is forgotten.
 */
@ProviderType
public interface TenantEraser {
    /** How many rows the tenant has, by {@code schema.table}; tables where it has none are left out. */
    SortedMap<String, Long> count(TenantId tenant);

    /**
     * Takes all of them out, and the tenant itself, in one transaction.
     *
     * @param witness writes down what was done in the same transaction; when it throws nothing has been done
     */
    void erase(TenantId tenant, Witness witness);

    /** Sees what was taken out before it is final. */
    @FunctionalInterface
    interface Witness {
        /** @param rows as {@link #count} tells them */
        void in(Transaction tx, SortedMap<String, Long> rows) throws SQLException;
    }
}
