package org.trivsel.module;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that could be brought in, as it declares itself; nothing of it was run.
 *
 * @param file its path on this node
 * @param tool null, as what follows, when it is no bundle of a tool
 * @param missing what it needs and nothing here offers
 * @param fault why it cannot be read as a tool, or null
 * @param isHere whether that version of the tool is known here already
 */
public record Offer(String file, @Nullable String tool, @Nullable String version, @Nullable String publisher, @Nullable String sha256, List<String> missing,
        @Nullable String fault, boolean isHere) {
    public Offer {
        missing = List.copyOf(missing);
    }

    /** Whether it would be taken. */
    public boolean resolves() {
        return fault == null && missing.isEmpty();
    }
}
