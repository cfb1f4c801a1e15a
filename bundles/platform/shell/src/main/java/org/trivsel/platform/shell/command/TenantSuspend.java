package org.trivsel.platform.shell.command;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.trivsel.platform.shell.Operator;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantOffice;
import org.trivsel.tenant.Tenants;

@Service
@Command(scope = "trivsel", name = "tenant-suspend", description = "Nobody of the tenant can sign in, and who is in is out; its data stay")
public final class TenantSuspend extends OperatorAction {
    @Argument(name = "tenant", description = TenantName.HELP, required = true)
    @Completion(TenantCompleter.class)
    private String key;

    @Reference
    private Tenants tenants;

    @Reference
    private TenantOffice office;

    @Override
    void run(Operator operator, PrintStream out) throws CommandException {
        Tenant tenant = TenantName.find(tenants, key);
        operator.as(caller -> {
            office.suspend(caller, tenant.id());
            return tenant;
        });
        out.println(tenant.key() + " is suspended.");
    }
}
