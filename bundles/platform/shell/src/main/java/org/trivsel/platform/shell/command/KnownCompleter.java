package org.trivsel.platform.shell.command;

import java.util.List;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.trivsel.access.Caller;
import org.trivsel.platform.shell.Operator;
import org.trivsel.problem.Problem;

/** Completes what is known to whoever has signed in. When it cannot be asked nothing is proposed; the command itself says what is wrong. */
abstract class KnownCompleter implements Completer {
    @Override
    public final int complete(Session session, CommandLine line, List<String> candidates) {
        try {
            List<String> known = Operator.of(session).as(caller -> known(caller, List.of(line.getArguments())));
            return new StringsCompleter(known).complete(session, line, candidates);
        } catch (Problem | CommandException e) {
            return -1;
        }
    }

    /** @param typed the words of the line so far */
    abstract List<String> known(Caller caller, List<String> typed);
}
