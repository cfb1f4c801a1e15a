package org.trivsel.platform.shell.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.trivsel.platform.shell.Operator;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantId;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.TenantOffice;
import org.trivsel.tenant.Tenants;
import org.trivsel.tool.Tools;

@Service
@Command(scope = "trivsel", name = "tenant-list", description = "All tenants with the tools they have today")
public final class TenantList extends OperatorAction {
    @Reference
    private Tenants tenants;

    @Reference
    private TenantOffice office;

    @Reference
    private Tools tools;

    @Override
    void run(Operator operator, PrintStream out) {
        ShellTable table = new ShellTable();
        List.of("Key", "Name", "Country", "Language", "State", "Tools").forEach(table::column);
        operator.as(caller -> {
            List<Tenant> customers = tenants.all().stream().filter(tenant -> !tenant.key().equals(TenantKey.SYSTEM)).toList();
            Set<TenantId> suspended = office.suspended(caller);
            Map<TenantId, List<String>> enabled = tools.enabledFor(caller, customers);
            customers.forEach(tenant -> table.addRow().addContent(tenant.key(), tenant.name(), tenant.country(), tenant.locale().toLanguageTag(),
                    suspended.contains(tenant.id()) ? "suspended" : "", String.join(", ", enabled.getOrDefault(tenant.id(), List.of()))));
            return caller;
        });
        table.print(out);
    }
}
