package org.trivsel.platform.shell.command;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.StringsCompleter;

import org.trivsel.platform.shell.Operator;
import org.trivsel.problem.Problem;
import org.trivsel.tenant.Tenants;

/** Keys of tenants. */
@Service
public final class TenantCompleter implements Completer {
    @Reference
    private Tenants tenants;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        try {
            List<String> known = Operator.of(session).as(caller -> tenants.all().stream().map(tenant -> tenant.key().value()).toList());
            return new StringsCompleter(known).complete(session, line, candidates);
        } catch (Problem | CommandException e) {
            // Nothing is proposed; the command itself says what is wrong.
            return -1;
        }
    }
}
