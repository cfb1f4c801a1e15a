package org.trivsel.platform.shell.command;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.support.CommandException;
import org.trivsel.platform.shell.Operator;
import org.trivsel.quarantine.Quarantine;

/** Sets one version of a tool apart, or lets it back. */
abstract class VersionAction extends OperatorAction {
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
    final void run(Operator operator, PrintStream out) throws CommandException {
        out.println(tool + "/" + version + " " + act(operator, quarantine, tool, version, reason));
    }

    /** @return what is now, for people */
    abstract String act(Operator operator, Quarantine known, String id, String which, String why) throws CommandException;
}
