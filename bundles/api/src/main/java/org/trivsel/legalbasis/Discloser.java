package org.trivsel.legalbasis;

import java.util.List;
import java.util.Locale;
import org.osgi.annotation.versioning.ConsumerType;
import org.trivsel.access.Caller;
import org.trivsel.registry.ChildId;

/**
 * Somebody who keeps records of a kind that can be disclosed. Register it as a service; a tool does so with the property {@link org.trivsel.tool.Tools#TOOL}, and
 * is asked for those callers alone whom this version of it answers. Called by many threads.
 */
@ConsumerType
public interface Discloser {
    /** The same at each call. One of a tool has an id that begins with the tool's and a dot. */
    Kind kind();

    /** What such records are called within a sentence, such as "focus points in plans". */
    String name(Locale language);

    /**
     * What the caller may read of it about the child, by the ordinary rule or because {@link Disclosures#opened} says so; nothing else, and an empty list
     * when that is nothing. At most 200.
     */
    List<DisclosedRecord> of(Caller caller, ChildId child);
}
