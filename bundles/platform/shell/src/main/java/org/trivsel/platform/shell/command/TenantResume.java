package org.trivsel.platform.shell.command;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.trivsel.platform.shell.Operator;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantOffice;

@Service
@Command(scope = "trivsel", name = "tenant-resume", description = "The people of a suspended tenant can sign in again")
public final class TenantResume extends TenantAction {
    @Reference
    private TenantOffice office;

    @Override
    void run(Operator operator, Tenant tenant, PrintStream out) {
        operator.as(caller -> {
            office.resume(caller, tenant.id());
            return tenant;
        });
        out.println(tenant.key() + " is open again.");
    }
}
