package org.trivsel.platform.shell.command;

import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.trivsel.platform.shell.Operator;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantOffice;
import org.trivsel.tenant.TenantUnit;

@Service
@Command(scope = "trivsel", name = "tenant-units", description = "The units of a tenant by name, to choose one of; that it was looked at is in the audit of both")
public final class TenantUnits extends TenantAction {
    @Reference
    private TenantOffice office;

    @Override
    void run(Operator operator, Tenant tenant, PrintStream out) {
        ShellTable table = new ShellTable();
        List.of("Unit", "As typed", "Id").forEach(table::column);
        for (TenantUnit unit : operator.as(caller -> office.units(caller, tenant.id()))) {
            table.addRow().addContent(unit.words(), UnitName.typed(unit), unit.id());
        }
        table.print(out);
    }
}
