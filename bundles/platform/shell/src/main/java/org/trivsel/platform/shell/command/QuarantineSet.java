package org.trivsel.platform.shell.command;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.trivsel.platform.shell.Operator;
import org.trivsel.quarantine.Quarantine;
import org.trivsel.quarantine.SetApart;

@Service
@Command(scope = "trivsel", name = "quarantine-set", description = "Sets a version of a tool apart: stopped on every node, with a word to those who used it")
public final class QuarantineSet extends OperatorAction {
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
    void run(Operator operator, PrintStream out) {
        SetApart one = operator.as(caller -> quarantine.setApart(caller, tool, version, reason));
        out.println(one.tool() + "/" + one.version() + " is set apart. trivsel:quarantine-lift lets it back.");
    }
}
