package org.trivsel.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A focus point: a plan has as many as it needs.
 *
 * @param name of the child or unit
 * @param owner name of who follows it, or null when the account is gone
 * @param revision counts changes; a change names the revision it has read
 * @param evaluation what came of it, or null
 * @param startedBy name, or null when the account is gone
 */
public record FocusPoint(UUID id, About about, String name, FocusText text, @Nullable String owner, State state, int revision, @Nullable String evaluation,
        List<Evidence> evidence, @Nullable String startedBy, Instant startedAt, Instant changedAt) {
    /** Where it is on its way. */
    public enum State {
        OPEN,
        /** It was looked at what came of it; to be closed or gone on with. */
        EVALUATED,
        CLOSED
    }

    public FocusPoint {
        evidence = List.copyOf(evidence);
    }

    public boolean isOverdue(LocalDate today) {
        return state == State.OPEN && text.due().isBefore(today);
    }

    @Override
    public String toString() {
        return "FocusPoint[" + id + "]";
    }
}
