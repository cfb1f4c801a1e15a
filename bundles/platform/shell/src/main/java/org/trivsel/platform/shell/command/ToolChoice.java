package org.trivsel.platform.shell.command;

import java.io.PrintStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.support.CommandException;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.platform.shell.Operator;
import org.trivsel.problem.Invalid;
import org.trivsel.registry.UnitId;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantOffice;
import org.trivsel.tenant.Tenants;
import org.trivsel.tool.Entitlement;
import org.trivsel.tool.Entitlements;

/** A decision about whether a tenant, or one of its units and all below it, has a tool. */
abstract class ToolChoice extends OperatorAction {
    @Argument(name = "tool", description = "The tool", required = true)
    @Completion(ToolCompleter.class)
    private String tool;

    @Argument(index = 1, name = "tenant", description = TenantName.HELP, required = true)
    @Completion(TenantCompleter.class)
    private String key;

    @Option(name = "--unit", description = "Only this unit of the tenant and all below it: " + UnitName.HELP)
    @Completion(UnitCompleter.class)
    private @Nullable String unit;

    @Option(name = "--reason", description = "Why, for whoever asks later; needed for a unit")
    private @Nullable String reason;

    @Reference
    private Tenants tenants;

    @Reference
    private TenantOffice office;

    @Reference
    private Entitlements entitlements;

    @Override
    final void run(Operator operator, PrintStream out) throws CommandException {
        Tenant tenant = TenantName.find(tenants, key);
        UnitId only = UnitName.find(operator, office, tenant, unit);
        if (only == null) {
            String now = operator.as(caller -> whole(caller, tenant, tool));
            out.println(now);
        } else {
            operator.as(caller -> entitlements.choose(caller, tenant.id(), tool, choice(only, reason == null ? "" : reason, seen(caller, tenant))));
            out.println(tenant.key() + ", unit " + only + ": " + tool + " is decided. See trivsel:tenant-tools " + tenant.key() + ".");
        }
    }

    /** For the whole tenant. @return what holds now, for people */
    abstract String whole(Caller operator, Tenant tenant, String what);

    abstract Entitlements.Choice choice(UnitId only, String why, String seen);

    static @Nullable LocalDate day(String option, @Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Invalid(option, "not-a-day", "A day is written like 2026-08-01.");
        }
    }

    private String seen(Caller caller, Tenant tenant) {
        return entitlements.of(caller, tenant.id()).stream().filter(one -> one.tool().equals(tool)).map(Entitlement::mark).findFirst().orElse("");
    }
}
