package org.trivsel.platform.shell.command;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.trivsel.platform.shell.Operator;
import org.trivsel.tenant.Tenant;
import org.trivsel.trust.Trust;

@Service
@Command(scope = "trivsel", name = "tenant-sandbox", description = "Marks a tenant as a sandbox, where versions run that nobody vouches for")
public final class TenantSandbox extends TenantAction {
    @Option(name = "--off", description = "Takes the mark away")
    private boolean off;

    @Reference
    private Trust trust;

    @Override
    void run(Operator operator, Tenant tenant, PrintStream out) {
        operator.as(caller -> {
            trust.sandbox(caller, tenant.id(), !off);
            return tenant;
        });
        out.println(tenant.key() + (off ? " is no sandbox any more." : " is a sandbox."));
    }
}
