package org.trivsel.platform.shell.command;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.problem.Invalid;
import org.trivsel.registry.UnitId;
import org.trivsel.tenant.Tenant;
import org.trivsel.tool.Entitlements;
import org.trivsel.tool.Tools;

@Service
@Command(scope = "trivsel", name = "tool-disable", description = "Takes a tool from a tenant today, or from one of its units; its data stay")
public final class ToolDisable extends ToolChoice {
    @Option(name = "--from", description = "First day for a unit, such as 2026-08-01; today when left out")
    private @Nullable String from;

    @Option(name = "--to", description = "Last day for a unit; no end when left out")
    private @Nullable String to;

    @Option(name = "--as-above", description = "The unit has it again when what is above it has it")
    private boolean asAbove;

    @Reference
    private Tools tools;

    @Override
    String whole(Caller operator, Tenant tenant, String what) {
        if (from != null || to != null || asAbove) {
            throw new Invalid("--unit", "unit-needed", "--from, --to and --as-above are about a unit: say --unit.");
        }
        tools.disable(operator, tenant.id(), what);
        return tenant.key() + " does not have " + what + " any more.";
    }

    @Override
    Entitlements.Choice choice(UnitId only, String why, String seen) {
        return new Entitlements.Choice(only, asAbove ? null : Boolean.FALSE, day("--from", from), day("--to", to), why, seen);
    }
}
