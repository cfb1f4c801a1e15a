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
import org.trivsel.tenant.Tenants;
import org.trivsel.tool.Tools;

@Service
@Command(scope = "trivsel", name = "tool-disable", description = "Takes a tool from a tenant today; its data stay")
public final class ToolDisable extends OperatorAction {
    @Argument(name = "tool", description = "The tool", required = true)
    @Completion(ToolCompleter.class)
    private String tool;

    @Argument(index = 1, name = "tenant", description = TenantName.HELP, required = true)
    @Completion(TenantCompleter.class)
    private String key;

    @Reference
    private Tenants tenants;

    @Reference
    private Tools tools;

    @Override
    void run(Operator operator, PrintStream out) throws CommandException {
        Tenant tenant = TenantName.find(tenants, key);
        operator.as(caller -> {
            tools.disable(caller, tenant.id(), tool);
            return tenant;
        });
        out.println(tenant.key() + " does not have " + tool + " any more.");
    }
}
