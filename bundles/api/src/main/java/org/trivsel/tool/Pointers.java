package org.trivsel.tool;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.access.Caller;
import org.trivsel.tenant.TenantId;

/**
 * Which version of a tool answers for whom. Versions run side by side; a switch is a decision written down, in force with the next request of
 * whoever it is about, and going back is another. Only operators; what is done and what is refused is both in the audit. Safe for use by many
 * threads.
 */
@ProviderType
public interface Pointers {
    /** Characters of a reason. */
    int LONGEST_REASON = 200;

    /** What holds for all tenants that nothing else is decided for, or null when no version was ever ready. */
    @Nullable Pointer everybody(Caller operator, String tool);

    /** For some tenants: what holds and what is planned, in one statement; the whole tenant before its units. Those without any are not in it. */
    Map<TenantId, List<Pointer>> of(Caller operator, String tool, Collection<TenantId> tenants);

    /**
     * Points somebody at a version. What was planned for them is replaced.
     *
     * @param version null: as the tenant, as all
     * @param from when to begin, in time to come; null means now
     * @param reason why, for whoever asks later; 1 to {@link #LONGEST_REASON} characters
     * @param seen the highest revision that the operator has seen for this target, 0 for none
     * @throws org.trivsel.problem.NotFound when there is no such tool or tenant
     * @throws org.trivsel.problem.Invalid when there is no such version or unit, or the time has passed
     * @throws org.trivsel.problem.Conflict when the version is not ready, the tenant does not have the tool on that day, or somebody else has
     *     decided since; it says what
     */
    Pointer point(Caller operator, Target target, @Nullable String version, @Nullable Instant from, String reason, int seen);

    /**
     * Points back to what held before what holds now, at once. What was planned is given up. Once more takes that back.
     *
     * @param reason why, or null: in a hurry nobody is kept waiting for words
     * @throws org.trivsel.problem.Conflict when there was nothing before, it is not ready any more, or somebody else has decided since
     */
    Pointer rollBack(Caller operator, Target target, @Nullable String reason, int seen);
}
