package org.trivsel.platform.shell.command;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.trivsel.platform.shell.Operator;
import org.trivsel.tenant.ErasureCertificate;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantErasure;

@Service
@Command(scope = "trivsel", name = "tenant-delete", description = "Deletes all that a suspended tenant has, for ever, and leaves a certificate")
public final class TenantDelete extends TenantAction {
    @Option(name = "--confirm", description = "The key of the tenant once more", required = true)
    private String confirm;

    @Option(name = "--reason", description = "Why, for whoever asks later", required = true)
    private String reason;

    @Option(name = "--without-export", description = "Also when its administration has fetched no export")
    private boolean withoutExport;

    @Reference
    private TenantErasure erasure;

    @Override
    void run(Operator operator, Tenant tenant, PrintStream out) {
        ErasureCertificate certificate = operator.as(caller -> erasure.erase(caller, tenant.id(), confirm, reason, withoutExport));
        certificate.rows().forEach((table, rows) -> out.println(table + ": " + rows));
        out.println(tenant.key() + " is deleted. Certificate " + certificate.id() + ", SHA-256 " + certificate.sha256());
    }
}
