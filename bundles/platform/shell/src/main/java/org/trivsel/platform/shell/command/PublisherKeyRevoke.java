package org.trivsel.platform.shell.command;

import java.io.IOException;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.trivsel.platform.shell.Operator;
import org.trivsel.trust.Publisher;
import org.trivsel.trust.PublisherKey;
import org.trivsel.trust.Trust;

@Service
@Command(scope = "trivsel", name = "publisher-key-revoke", description = "Takes a key out of use for ever: nothing signed with it that comes in from now on is trusted")
public final class PublisherKeyRevoke extends OperatorAction {
    @Argument(name = "publisher", description = PublisherName.HELP, required = true)
    @Completion(PublisherCompleter.class)
    private String publisher;

    @Argument(index = 1, name = "fingerprint", description = "The fingerprint of the key, or how it begins", required = true)
    @Completion(KeyCompleter.class)
    private String fingerprint;

    @Option(name = "--reason", description = "Why, for whoever asks later", required = true)
    private String reason;

    @Option(name = "--compromised", description = "Somebody else may have it: all that is signed with it is taken away on every node")
    private boolean compromised;

    @Option(name = "--yes", description = "Asks nothing")
    private boolean yes;

    @Reference
    private Trust trust;

    @Override
    void run(Operator operator, PrintStream out) throws CommandException, IOException {
        Publisher one = PublisherName.find(operator, trust, publisher);
        PublisherKey key = key(one);
        if (compromised && !yes) {
            out.println("Taken away on every node: " + (key.modules().isEmpty() ? "nothing that is installed" : String.join(", ", key.modules())));
            if (!isAgreed("Go on?")) {
                throw new CommandException("Nothing was done. Say --yes.");
            }
        }
        operator.as(caller -> trust.revoke(caller, one.id(), key.fingerprint(), compromised, reason));
        out.println("The key " + key.fingerprint() + " of " + one.name() + " is revoked" + (compromised ? ", and what it signed is taken away." : "."));
    }

    private PublisherKey key(Publisher one) throws CommandException {
        var found = one.keys().stream().filter(it -> it.fingerprint().startsWith(fingerprint)).toList();
        if (found.size() != 1) {
            throw new CommandException((found.isEmpty() ? "There is no key of " + one.name() + " that begins with " : "More than one key begins with ") + fingerprint + ".");
        }
        return found.get(0);
    }
}
