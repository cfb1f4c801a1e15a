package org.trivsel.platform.shell.command;

import java.io.IOException;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.support.CommandException;
import org.trivsel.platform.shell.Operator;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.Tenants;

/** A command about one tenant. */
abstract class TenantAction extends OperatorAction {
    @Argument(name = "tenant", description = TenantName.HELP, required = true)
    @Completion(TenantCompleter.class)
    private String key;

    @Reference
    private Tenants tenants;

    @Override
    final void run(Operator operator, PrintStream out) throws CommandException, IOException {
        run(operator, TenantName.find(tenants, key), out);
    }

    abstract void run(Operator operator, Tenant tenant, PrintStream out) throws CommandException, IOException;
}
