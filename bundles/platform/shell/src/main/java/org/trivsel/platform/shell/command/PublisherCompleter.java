package org.trivsel.platform.shell.command;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.trivsel.access.Caller;
import org.trivsel.trust.Trust;

/** Names of publishers. */
@Service
public final class PublisherCompleter extends KnownCompleter {
    @Reference
    private Trust trust;

    @Override
    List<String> known(Caller caller, List<String> typed) {
        return PublisherName.all(trust, caller).stream().map(PublisherName::typed).toList();
    }
}
