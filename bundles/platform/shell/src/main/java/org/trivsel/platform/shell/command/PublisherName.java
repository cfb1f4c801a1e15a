package org.trivsel.platform.shell.command;

import java.util.List;
import org.apache.karaf.shell.support.CommandException;
import org.trivsel.access.Caller;
import org.trivsel.platform.shell.Operator;
import org.trivsel.trust.Publisher;
import org.trivsel.trust.Trust;

/** A publisher as people type it: its name, with {@code _} for what would need quotes. */
final class PublisherName {
    static final String HELP = "The publisher by its name, as the tab key offers it";
    private static final int MOST = 200;

    private PublisherName() {
    }

    static List<Publisher> all(Trust trust, Caller caller) {
        return trust.publishers(caller, null, MOST);
    }

    static String typed(Publisher publisher) {
        return publisher.name().replaceAll("[\\s\"'\\\\$;|&<>(){}]+", "_");
    }

    static Publisher find(Operator operator, Trust trust, String text) throws CommandException {
        return operator.as(caller -> all(trust, caller)).stream().filter(one -> text.equals(one.name()) || text.equals(typed(one))).findFirst()
                .orElseThrow(() -> new CommandException("There is no publisher " + text + ". See trivsel:publisher-list."));
    }
}
