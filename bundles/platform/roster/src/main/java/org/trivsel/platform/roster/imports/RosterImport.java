package org.trivsel.platform.roster.imports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.AccountId;
import org.trivsel.platform.roster.plan.PlanOptions;
import org.trivsel.platform.roster.plan.RosterPlan;

/**
 * An import as it stands. Holds no child's data.
 *
 * @param note why it is where it is, when that was not what was asked for: {@code interrupted}, {@code register-changed},
 *     {@code import-in-use}, {@code import-changed-since}, {@code already-there}, {@code busy} or {@code broken}; {@code final} when it is too old to be undone; or null
 * @param fileName as the sender called it, without folders
 * @param done how much of {@code total} the work in the background has got through
 * @param quarantine whether there is a file of the rejected rows
 */
public record RosterImport(
        UUID id,
        AccountId by,
        ImportStatus status,
        @Nullable String note,
        String fileName,
        PlanOptions options,
        Instant createdAt,
        Instant changedAt,
        int done,
        int total,
        RosterPlan.Summary counts,
        boolean quarantine,
        Work work) {

    /** How long what is needed to undo an import, and to look at its preview, is kept. */
    public static final int DAYS_KEPT = 30;

    /** Whether it can be undone, as far as is known before trying. */
    public boolean isUndoable() {
        return status == ImportStatus.COMMITTED && !"final".equals(note);
    }

    /**
     * What was last heard from the job.
     *
     * @param job null when none works on it
     * @param silent whether it has said nothing for so long that its node must be gone
     */
    record Work(@Nullable UUID job, boolean silent) {
    }
}
