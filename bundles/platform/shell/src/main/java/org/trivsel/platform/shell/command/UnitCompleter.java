package org.trivsel.platform.shell.command;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.trivsel.access.Caller;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantOffice;
import org.trivsel.tenant.Tenants;

/** Units of the tenant on the line, as they are typed. */
@Service
public final class UnitCompleter extends KnownCompleter {
    @Reference
    private Tenants tenants;

    @Reference
    private TenantOffice office;

    @Override
    List<String> known(Caller caller, List<String> typed) {
        return tenants.all().stream().filter(tenant -> typed.contains(tenant.key().value())).map(Tenant::id).findFirst()
                .map(tenant -> office.units(caller, tenant).stream().map(UnitName::typed).toList()).orElse(List.of());
    }
}
