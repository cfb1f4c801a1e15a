package org.trivsel.platform.shell.command;

import java.io.PrintStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.shell.Operator;
import org.trivsel.problem.Invalid;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.Tenants;
import org.trivsel.tool.Tools;

@Service
@Command(scope = "trivsel", name = "tool-enable", description = "Gives a tenant a tool, for a period if wanted")
public final class ToolEnable extends OperatorAction {
    @Argument(name = "tool", description = "The tool", required = true)
    @Completion(ToolCompleter.class)
    private String tool;

    @Argument(index = 1, name = "tenant", description = TenantName.HELP, required = true)
    @Completion(TenantCompleter.class)
    private String key;

    @Option(name = "--from", description = "First day, such as 2026-08-01; today when left out")
    private @Nullable String from;

    @Option(name = "--to", description = "Last day; no end when left out")
    private @Nullable String to;

    @Reference
    private Tenants tenants;

    @Reference
    private Tools tools;

    @Override
    void run(Operator operator, PrintStream out) throws CommandException {
        Tenant tenant = TenantName.find(tenants, key);
        LocalDate first = from == null ? LocalDate.now(tenant.zone()) : day("--from", from);
        LocalDate last = to == null ? null : day("--to", to);
        operator.as(caller -> {
            tools.enable(caller, tenant.id(), tool, first, last);
            return tenant;
        });
        out.println(tenant.key() + " has " + tool + " from " + first + (last == null ? "." : " to " + last + "."));
    }

    private static LocalDate day(String option, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Invalid(option, "not-a-day", "A day is written like 2026-08-01.");
        }
    }
}
