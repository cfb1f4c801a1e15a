package org.trivsel.tools.early.sheet;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.AccountId;

/** What one person thinks of a child in a round. @param submitted when it was handed in, or null while it is being written */
public record Rating(UUID part, AccountId rater, String name, Document document, int revision, @Nullable Instant submitted) {
    public boolean isDraft() {
        return submitted == null;
    }
}
