package org.trivsel.platform.shell.command;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.shell.Operator;
import org.trivsel.trust.DataPolicy;
import org.trivsel.trust.Trust;

@Service
@Command(scope = "trivsel", name = "publisher-data", description = "Whether modules that are only data run everywhere without a signature; decides it with --on or --off")
public final class PublisherData extends OperatorAction {
    @Option(name = "--on", description = "They do from now on")
    private boolean on;

    @Option(name = "--off", description = "They need a signature from now on")
    private boolean off;

    @Option(name = "--reason", description = "Why, for whoever asks later; needed to decide")
    private @Nullable String reason;

    @Reference
    private Trust trust;

    @Override
    void run(Operator operator, PrintStream out) throws CommandException {
        if (on && off) {
            throw new CommandException("Either --on or --off.");
        }
        DataPolicy policy = operator.as(caller -> on || off ? trust.decide(caller, on, text(reason)) : trust.policy(caller));
        out.println("Only data, unsigned: " + (policy.unsignedData() ? "runs everywhere" : "runs in sandboxes only")
                + (policy.reason() == null ? "" : ". " + policy.by() + ", " + policy.at() + ": " + policy.reason()));
    }
}
