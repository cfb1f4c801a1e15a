package org.trivsel.node;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.access.Caller;

/** The nodes of this system. One that is gone is shown for an hour, or until one of the same name is there. Only operators. */
@ProviderType
public interface Nodes {
    /** Those after the one with this id, by name. @param after null: from the beginning */
    List<Node> list(Caller operator, @Nullable UUID after, int limit);
}
