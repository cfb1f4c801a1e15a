package org.trivsel.platform.shell.command;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.trivsel.access.Caller;
import org.trivsel.tenant.Tenants;

/** Keys of tenants. */
@Service
public final class TenantCompleter extends KnownCompleter {
    @Reference
    private Tenants tenants;

    @Override
    List<String> known(Caller caller, List<String> typed) {
        return tenants.all().stream().map(tenant -> tenant.key().value()).toList();
    }
}
