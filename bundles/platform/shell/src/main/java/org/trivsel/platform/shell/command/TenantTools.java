package org.trivsel.platform.shell.command;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.shell.Operator;
import org.trivsel.tenant.Tenant;
import org.trivsel.tool.Entitlement;
import org.trivsel.tool.Entitlements;

@Service
@Command(scope = "trivsel", name = "tenant-tools", description = "Which tools a tenant and its units have, when, and where that comes from")
public final class TenantTools extends TenantAction {
    @Reference
    private Entitlements entitlements;

    @Override
    void run(Operator operator, Tenant tenant, PrintStream out) {
        ShellTable table = new ShellTable();
        List.of("Tool", "Today", "Comes from", "When", "Otherwise at").forEach(table::column);
        for (Entitlement one : operator.as(caller -> entitlements.of(caller, tenant.id()))) {
            table.addRow().addContent(one.tool(), one.on() ? "on" : "off", one.origin().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    String.join(", ", one.periods().stream().map(period -> days(period.from(), period.to())).toList()),
                    String.join("; ", one.units().stream().map(TenantTools::words).toList()));
        }
        table.print(out);
    }

    private static String words(Entitlement.UnitChoice choice) {
        String what = choice.on() == null ? "as above" : choice.on() ? "on" : "off";
        return choice.name() + " (" + choice.unit() + ") " + what + " " + days(choice.from(), choice.to());
    }

    private static String days(LocalDate from, @Nullable LocalDate to) {
        return from + (to == null ? " on" : " to " + to);
    }
}
