package org.trivsel.assessment;

import java.util.List;

/** What waits for the caller. @param drafts their own, newest first, at most 20 @param due the first of those who are due */
public record Waiting(List<Draft> drafts, DuePage due) {
    public Waiting {
        drafts = List.copyOf(drafts);
    }
}
