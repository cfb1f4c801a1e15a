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
import org.trivsel.quarantine.Quarantine;
import org.trivsel.quarantine.SetApart;

@Service
@Command(scope = "trivsel", name = "quarantine-list", description = "Versions of tools that are set apart, and why")
public final class QuarantineList extends OperatorAction {
    static final int MOST = 200;

    @Option(name = "--all", description = "Those that were let back as well")
    private boolean all;

    @Reference
    private Quarantine quarantine;

    @Override
    void run(Operator operator, PrintStream out) {
        ShellTable table = new ShellTable();
        List.of("Tool", "Version", "Since", "Harm", "Cause", "Node", "By", "Let back").forEach(table::column);
        for (SetApart one : operator.as(caller -> quarantine.list(caller, null, MOST))) {
            if (all || one.isNow()) {
                table.addRow().addContent(one.tool(), one.version(), one.since(), one.ailment().name().toLowerCase(Locale.ROOT).replace('_', '-'), one.cause(),
                        text(one.node()), one.by() == null ? "the platform" : one.by(), text(one.lifted()));
            }
        }
        table.print(out);
    }
}
