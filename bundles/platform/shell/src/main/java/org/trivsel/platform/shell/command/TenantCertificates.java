package org.trivsel.platform.shell.command;

import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.table.ShellTable;
import org.trivsel.platform.shell.Operator;
import org.trivsel.tenant.ErasureCertificate;
import org.trivsel.tenant.TenantErasure;

@Service
@Command(scope = "trivsel", name = "tenant-certificates", description = "Certificates of deleted tenants, each checked; fails when one does not hold")
public final class TenantCertificates extends OperatorAction {
    @Reference
    private TenantErasure erasure;

    @Override
    void run(Operator operator, PrintStream out) throws CommandException {
        ShellTable table = new ShellTable();
        List.of("Tenant", "Deleted", "By", "Why", "Rows", "Export", "Certificate", "Holds").forEach(table::column);
        boolean allHold = true;
        for (ErasureCertificate one : operator.as(erasure::certificates)) {
            List<String> faults = operator.as(caller -> erasure.verify(caller, one.id()));
            faults.forEach(fault -> out.println(one.id() + ": " + fault));
            allHold &= faults.isEmpty();
            table.addRow().addContent(one.key(), one.erased(), one.operator(), one.reason(), one.rows().values().stream().mapToLong(Long::longValue).sum(),
                    one.export() == null ? "none" : "fetched", one.id(), faults.isEmpty() ? "yes" : "no");
        }
        table.print(out);
        if (!allHold) {
            throw new CommandException("A certificate does not hold.");
        }
    }
}
