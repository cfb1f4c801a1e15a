package org.trivsel.platform.shell.command;

import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;
import org.trivsel.audit.AuditChains;
import org.trivsel.platform.shell.Operator;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.Tenants;

@Service
@Command(scope = "trivsel", name = "audit-verify", description = "Checks the chains of the audit; fails when one does not hold")
public final class AuditVerify extends OperatorAction {
    @Argument(name = "tenant", description = "The key of the tenant; all when left out")
    @Completion(TenantCompleter.class)
    private @Nullable String key;

    @Reference
    private Tenants tenants;

    @Reference
    private AuditChains chains;

    @Override
    void run(Operator operator, PrintStream out) throws CommandException {
        ShellTable table = new ShellTable();
        List.of("Tenant", "Sealed", "Not sealed yet", "Head", "Holds").forEach(table::column);
        boolean allHold = true;
        for (Tenant tenant : key == null ? tenants.all() : List.of(TenantName.find(tenants, key))) {
            AuditChains.Verdict verdict = operator.as(caller -> chains.verify(caller, tenant.id()));
            table.addRow().addContent(tenant.key(), verdict.sealed(), verdict.unsealed(), verdict.head(), verdict.holds() ? "yes" : "no");
            verdict.faults().forEach(fault -> out.println(tenant.key() + ": " + fault));
            allHold &= verdict.holds();
        }
        table.print(out);
        if (!allHold) {
            throw new CommandException("A chain does not hold.");
        }
    }
}
