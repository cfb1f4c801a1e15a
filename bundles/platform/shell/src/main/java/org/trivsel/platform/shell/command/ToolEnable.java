package org.trivsel.platform.shell.command;

import java.time.LocalDate;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.registry.UnitId;
import org.trivsel.tenant.Tenant;
import org.trivsel.tool.Entitlements;
import org.trivsel.tool.Tools;

@Service
@Command(scope = "trivsel", name = "tool-enable", description = "Gives a tenant or one of its units a tool, for a period if wanted")
public final class ToolEnable extends ToolChoice {
    @Option(name = "--from", description = "First day, such as 2026-08-01; today when left out")
    private @Nullable String from;

    @Option(name = "--to", description = "Last day; no end when left out")
    private @Nullable String to;

    @Reference
    private Tools tools;

    @Override
    String whole(Caller operator, Tenant tenant, String what) {
        LocalDate asked = day("--from", from);
        LocalDate first = asked == null ? LocalDate.now(tenant.zone()) : asked;
        LocalDate last = day("--to", to);
        tools.enable(operator, tenant.id(), what, first, last);
        return tenant.key() + " has " + what + " from " + first + (last == null ? "." : " to " + last + ".");
    }

    @Override
    Entitlements.Choice choice(UnitId only, String why, String seen) {
        return new Entitlements.Choice(only, true, day("--from", from), day("--to", to), why, seen);
    }
}
