package org.trivsel.platform.shell.command;

import java.io.IOException;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.shell.Operator;
import org.trivsel.problem.Problem;

/** A command of whoever has signed in. What refuses it is said in words and fails the command. */
abstract class OperatorAction implements Action {
    @Reference
    private Session session;

    @Override
    public final @Nullable Object execute() throws CommandException, IOException {
        try {
            run(Operator.of(session), session.getConsole());
            return null;
        } catch (Problem refusal) {
            throw new CommandException(Operator.words(refusal));
        }
    }

    /** No transaction is open yet: whoever asks people something does so outside of one. */
    abstract void run(Operator operator, PrintStream out) throws CommandException, IOException;

    /** Whether the person at the terminal says yes; nobody answers where commands are read from a file. */
    final boolean isAgreed(String question) throws IOException {
        if (session.getTerminal() == null) {
            return false;
        }
        String answer = session.readLine(question + " (yes/no): ", null);
        return answer != null && answer.strip().equals("yes");
    }

    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
