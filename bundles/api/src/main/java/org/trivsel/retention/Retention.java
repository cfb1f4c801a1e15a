package org.trivsel.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.access.Caller;
import org.trivsel.registry.ChildId;

/**
 * How long things are kept, for the administration of the whole tenant. What is over goes by itself at night, so many a night. Reports count and name
 * nobody. Acts and refusals are in the audit. Safe for use by many threads.
 *
 * <p>All throw {@link org.trivsel.problem.Forbidden} for those who are no administration, and {@link org.trivsel.problem.NotFound} for one of a part.
 */
@ProviderType
public interface Retention {
    /** Characters of a reason. */
    int LONGEST_REASON = 200;

    /** What would go in the next run; nothing does by asking. */
    List<Due> due(Caller caller);

    /** The last nights, the newest first; at most 100. */
    List<Run> runs(Caller caller);

    /** Those that hold, then those that did; the newest first, at most 200. */
    List<Hold> holds(Caller caller);

    /**
     * Keeps everything about a child, or of the whole tenant, from now on.
     *
     * @param child null: of the whole tenant
     * @param until the last day, or null for as long as nobody ends it
     * @throws org.trivsel.problem.NotFound when there is no such child
     * @throws org.trivsel.problem.Invalid naming {@code reason} or {@code until}
     */
    Hold hold(Caller caller, @Nullable ChildId child, String reason, @Nullable LocalDate until);

    /**
     * @throws org.trivsel.problem.NotFound when there is no such hold
     * @throws org.trivsel.problem.Conflict when it does not hold any more
     */
    Hold release(Caller caller, UUID hold, String reason);
}
