package org.trivsel.tool;

import org.jspecify.annotations.Nullable;
import org.trivsel.registry.UnitId;
import org.trivsel.tenant.TenantId;

/**
 * For whom a version of a tool is decided.
 *
 * @param tenant null means all tenants that nothing else is decided for
 * @param unit this unit and all below it: those whose every role lies there; null means the whole tenant
 */
public record Target(String tool, @Nullable TenantId tenant, @Nullable UnitId unit) {
    public Target {
        if (tenant == null && unit != null) {
            throw new IllegalArgumentException("A unit belongs to a tenant");
        }
    }

    /** All tenants that nothing else is decided for. */
    public static Target everybody(String tool) {
        return new Target(tool, null, null);
    }

    public static Target tenant(String tool, TenantId tenant) {
        return new Target(tool, tenant, null);
    }
}
