package org.trivsel.platform.shell.command;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.support.CommandException;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.platform.shell.Operator;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantOffice;
import org.trivsel.tenant.Tenants;
import org.trivsel.tool.Pointer;
import org.trivsel.tool.Pointers;
import org.trivsel.tool.Target;

/** A decision about which version answers for somebody. */
abstract class TargetAction extends OperatorAction {
    @Argument(name = "tool", description = "The tool", required = true)
    @Completion(ToolCompleter.class)
    private String tool;

    @Option(name = "--tenant", description = "For this tenant; all that nothing else is decided for when left out")
    @Completion(TenantCompleter.class)
    private @Nullable String tenant;

    @Option(name = "--unit", description = "For this unit of the tenant and all below it: " + UnitName.HELP)
    @Completion(UnitCompleter.class)
    private @Nullable String unit;

    @Option(name = "--seen", description = "The highest revision you have seen; when somebody has decided since, nothing is done")
    private @Nullable Integer seen;

    @Reference
    private Tenants tenants;

    @Reference
    private TenantOffice office;

    @Reference
    private Pointers pointers;

    @Override
    final void run(Operator operator, PrintStream out) throws CommandException {
        Target target = target(operator);
        Pointer decided = operator.as(caller -> decide(caller, pointers, target, seen == null ? latest(caller, target) : seen));
        out.println(decided.target().tool() + (tenant == null ? " for all" : " for " + tenant) + (decided.unitName() == null ? "" : " (" + decided.unitName() + ")")
                + ": " + (decided.version() == null ? "as above" : decided.version()) + " from " + decided.from() + ", decision " + decided.revision());
    }

    abstract Pointer decide(Caller operator, Pointers known, Target target, int revision);

    private Target target(Operator operator) throws CommandException {
        if (tenant == null) {
            if (unit != null) {
                throw new CommandException("A unit belongs to a tenant: say --tenant.");
            }
            return Target.everybody(tool);
        }
        Tenant one = TenantName.find(tenants, tenant);
        return new Target(tool, one.id(), UnitName.find(operator, office, one, unit));
    }

    private int latest(Caller operator, Target target) {
        if (target.tenant() == null) {
            Pointer everybody = pointers.everybody(operator, target.tool());
            return everybody == null ? 0 : everybody.revision();
        }
        return pointers.of(operator, target.tool(), List.of(target.tenant())).values().stream().flatMap(List::stream)
                .filter(pointer -> pointer.target().equals(target)).map(Pointer::revision).max(Comparator.naturalOrder()).orElse(0);
    }
}
