package org.trivsel.platform.shell.command;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.trivsel.access.Caller;
import org.trivsel.trust.PublisherKey;
import org.trivsel.trust.Trust;

/** Fingerprints of keys that are not revoked: of the publisher on the line, or of all. */
@Service
public final class KeyCompleter extends KnownCompleter {
    @Reference
    private Trust trust;

    @Override
    List<String> known(Caller caller, List<String> typed) {
        return PublisherName.all(trust, caller).stream()
                .filter(one -> typed.contains(PublisherName.typed(one)) || PublisherName.all(trust, caller).stream().map(PublisherName::typed).noneMatch(typed::contains))
                .flatMap(one -> one.keys().stream()).filter(key -> key.revoked() == null).map(PublisherKey::fingerprint).toList();
    }
}
