package org.trivsel.platform.shell.command;

import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.trivsel.platform.shell.Operator;
import org.trivsel.quarantine.Quarantine;
import org.trivsel.quarantine.SetApart;

@Service
@Command(scope = "trivsel", name = "quarantine-lift", description = "Lets a version of a tool back that was set apart: each node starts it again")
public final class QuarantineLift extends OperatorAction {
    @Argument(name = "tool", description = "The tool", required = true)
    @Completion(ToolCompleter.class)
    private String tool;

    @Argument(index = 1, name = "version", description = "The version", required = true)
    @Completion(VersionCompleter.class)
    private String version;

    @Option(name = "--reason", description = "Why, for whoever asks later", required = true)
    private String reason;

    @Reference
    private Quarantine quarantine;

    @Override
    void run(Operator operator, PrintStream out) throws CommandException {
        List<SetApart> apart = operator.as(caller -> quarantine.list(caller, null, QuarantineList.MOST));
        SetApart one = apart.stream().filter(it -> it.isNow() && it.tool().equals(tool) && it.version().equals(version)).findFirst()
                .orElseThrow(() -> new CommandException(tool + "/" + version + " is not set apart. See trivsel:quarantine-list."));
        operator.as(caller -> quarantine.lift(caller, one.id(), reason));
        out.println(tool + "/" + version + " is let back; each node starts it again.");
    }
}
