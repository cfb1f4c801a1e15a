package org.trivsel.platform.shell.command;

import org.apache.karaf.shell.support.CommandException;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.Tenants;

/** A tenant as people type it: its key. */
final class TenantName {
    static final String HELP = "The key of the tenant";

    private TenantName() {
    }

    static Tenant find(Tenants tenants, String key) throws CommandException {
        try {
            return tenants.find(new TenantKey(key)).orElseThrow(() -> new CommandException("There is no tenant " + key + ". See trivsel:tenant-list."));
        } catch (IllegalArgumentException e) {
            throw new CommandException(e.getMessage());
        }
    }
}
