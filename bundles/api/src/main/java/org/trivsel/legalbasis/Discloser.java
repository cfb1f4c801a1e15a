package org.trivsel.legalbasis;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.trivsel.access.Caller;
import org.trivsel.registry.ChildId;

/** Somebody who keeps records that can be disclosed. Register it as a service. Called by many threads. */
@ConsumerType
public interface Discloser {
    Covers covers();

    /**
     * What the caller may read of it about the child, by the ordinary rule or because {@link Disclosures#opened} says so; nothing else, and an empty list
     * when that is nothing. At most 200.
     */
    List<DisclosedRecord> of(Caller caller, ChildId child);
}
