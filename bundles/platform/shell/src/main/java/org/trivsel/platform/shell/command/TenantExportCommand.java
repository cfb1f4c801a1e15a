package org.trivsel.platform.shell.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.trivsel.platform.shell.Operator;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantExport;
import org.trivsel.tenant.TenantExports;

@Service
@Command(scope = "trivsel", name = "tenant-export", description = "Has all of a tenant exported, for its administration to fetch, and shows how far that is")
public final class TenantExportCommand extends TenantAction {
    @Option(name = "--numbers", description = "With national numbers, in clear")
    private boolean numbers;

    @Option(name = "--list", description = "Only shows how far the exports of the tenant are")
    private boolean list;

    @Reference
    private TenantExports exports;

    @Override
    void run(Operator operator, Tenant tenant, PrintStream out) {
        if (!list) {
            operator.as(caller -> exports.order(caller, tenant.id(), numbers));
            out.println("Ordered. trivsel:tenant-export --list " + tenant.key() + " shows how far it is; the administration of " + tenant.key()
                    + " fetches it at /api/v1/exports.");
        }
        ShellTable table = new ShellTable();
        List.of("Ordered", "State", "Numbers", "Tables", "Rows", "Volumes", "Fetched", "Cause").forEach(table::column);
        for (TenantExport export : operator.as(caller -> exports.of(caller, tenant.id()))) {
            table.addRow().addContent(export.ordered(), export.state().name().toLowerCase(Locale.ROOT), export.numbers() ? "yes" : "no",
                    export.done() + " of " + export.total(), export.rows(), export.volumes(), text(export.fetched()), text(export.cause()));
        }
        table.print(out);
    }
}
