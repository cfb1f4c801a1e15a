package org.trivsel.platform.shell.command;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.trivsel.platform.shell.Operator;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantOffice;

@Service
@Command(scope = "trivsel", name = "tenant-suspend", description = "Nobody of the tenant can sign in, and who is in is out; its data stay")
public final class TenantSuspend extends TenantAction {
    @Reference
    private TenantOffice office;

    @Override
    void run(Operator operator, Tenant tenant, PrintStream out) {
        operator.as(caller -> {
            office.suspend(caller, tenant.id());
            return tenant;
        });
        out.println(tenant.key() + " is suspended.");
    }
}
