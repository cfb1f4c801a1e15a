package org.trivsel.tenant;

import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.access.Caller;

/**
 * What operators do with customers. They read nothing of what a customer holds but the names of
 * its units, which say nothing about a child. Every act leaves an audit entry with the operators and with
 * the customer. Safe for use by many threads.
 *
 * <p>All throw {@link org.trivsel.problem.Forbidden} for those who are no operators, and {@link org.trivsel.problem.NotFound} for a tenant that
 * is none or the operators' own.
 */
@ProviderType
public interface TenantOffice {
    /**
     * Makes a tenant with its root unit and its first administration, all or nothing.
     *
     * @throws org.trivsel.problem.Conflict when the key is taken
     * @throws org.trivsel.problem.Invalid with all that cannot be used
     */
    Founded found(Caller operator, NewTenant tenant);

    /**
     * Changes a tenant; key and country stay, and so do the names of its units.
     *
     * @throws org.trivsel.problem.Invalid when something of it cannot be used
     */
    Tenant change(Caller operator, TenantId tenant, TenantSettings settings);

    /** Nobody of the tenant can sign in, and all who are end at once. Its data stay. */
    void suspend(Caller operator, TenantId tenant);

    /** Its people can sign in again. */
    void resume(Caller operator, TenantId tenant);

    /** Those that are suspended. */
    Set<TenantId> suspended(Caller operator);

    /** The units of a tenant as they stand today, those above first, to choose one of: a reading that is in the audit of both. */
    List<TenantUnit> units(Caller operator, TenantId tenant);
}
