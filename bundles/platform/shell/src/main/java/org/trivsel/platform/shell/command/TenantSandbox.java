package org.trivsel.platform.shell.command;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.trivsel.platform.shell.Operator;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.Tenants;
import org.trivsel.trust.Trust;

@Service
@Command(scope = "trivsel", name = "tenant-sandbox", description = "Marks a tenant as a sandbox, where versions run that nobody vouches for")
public final class TenantSandbox extends OperatorAction {
    @Argument(name = "tenant", description = TenantName.HELP, required = true)
    @Completion(TenantCompleter.class)
    private String key;

    @Option(name = "--off", description = "Takes the mark away")
    private boolean off;

    @Reference
    private Tenants tenants;

    @Reference
    private Trust trust;

    @Override
    void run(Operator operator, PrintStream out) throws CommandException {
        Tenant tenant = TenantName.find(tenants, key);
        operator.as(caller -> {
            trust.sandbox(caller, tenant.id(), !off);
            return tenant;
        });
        out.println(tenant.key() + (off ? " is no sandbox any more." : " is a sandbox."));
    }
}
