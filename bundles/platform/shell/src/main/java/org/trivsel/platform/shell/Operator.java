package org.trivsel.platform.shell;

import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.trivsel.access.Caller;
import org.trivsel.access.Origin;
import org.trivsel.access.Role;
import org.trivsel.access.Scope;
import org.trivsel.access.Sessions;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.Problem;
import org.trivsel.tenant.TenantKey;

/** Who has signed in at a shell. Each act is one request: one transaction, one id, and the user of the machine beside the account. */
public final class Operator {
    static final String VARIABLE = ".trivsel.operator";

    private final Sessions sessions;
    private final String username;
    private final String token;
    private final String address;

    private Operator(Sessions sessions, String username, String token, String address) {
        this.sessions = sessions;
        this.username = username;
        this.token = token;
        this.address = address;
    }

    /**
     * Signs in as the pages do: it ends when idle, and too many wrong passwords are answered with a wait.
     *
     * @throws Problem when that is no operator
     */
    static Operator signIn(Sessions sessions, String username, String password, String address) {
        var opened = sessions.open(Sessions.Kind.PAGES, TenantKey.SYSTEM, username, password, Set.of(Scope.READ, Scope.WRITE), origin(address));
        Operator operator = new Operator(sessions, username, opened.token(), address);
        if (!opened.roles().contains(Role.OPERATOR)) {
            operator.signOut();
            throw new Invalid("name", "no-operator", "This account is no operator.");
        }
        // Says now that a one-time password has to be replaced first, and not at the first command.
        operator.as(Caller::account);
        return operator;
    }

    /** @throws CommandException when nobody has signed in here */
    public static Operator of(Session session) throws CommandException {
        if (session.get(VARIABLE) instanceof Operator operator) {
            return operator;
        }
        throw new CommandException("Nobody has signed in here: start bin/trivsel-shell.");
    }

    void enter(Session session) {
        session.put(VARIABLE, this);
        session.put("USER", username);
    }

    /** Does work in a transaction of its own that is committed when the work returns. */
    public <T> T as(Function<Caller, T> work) {
        return sessions.as(token, Sessions.Kind.PAGES, origin(address), work);
    }

    String username() {
        return username;
    }

    void signOut() {
        sessions.close(token);
    }

    /** All that is wrong, for people. */
    public static String words(Problem problem) {
        if (problem instanceof Invalid invalid) {
            StringBuilder words = new StringBuilder();
            for (Fault fault : invalid.faults()) {
                words.append(words.isEmpty() ? "" : "\n").append(fault.where()).append(": ").append(fault.message());
            }
            return words.toString();
        }
        return problem.getMessage();
    }

    private static Origin origin(String address) {
        return new Origin(UUID.randomUUID().toString(), address);
    }
}
