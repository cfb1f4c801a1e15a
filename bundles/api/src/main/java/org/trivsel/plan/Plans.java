package org.trivsel.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.registry.UnitId;

/**
 * Plans, point by point. A point about a child is for those who may read its plans today; where the municipality has decided that plans stay where
 * they were made ({@code plan.follows}), for those who may at that unit, wherever the child goes. Reading is also for whom a disclosure in force opens
 * them ({@link org.trivsel.legalbasis.Disclosures}). Every call checks that and leaves its audit entry.
 * Safe for use by many threads.
 *
 * <p>All throw {@link org.trivsel.problem.NotFound} for what is not there for the caller. What changes a point throws
 * {@link org.trivsel.problem.Invalid} naming the fields, and {@link org.trivsel.problem.Conflict} when it is not in a state for it, or with the code
 * {@code changed-meanwhile} when somebody else was first; nothing is written then.
 */
@ProviderType
public interface Plans {
    /** Characters of a goal, a measure or an evaluation. */
    int LONGEST_TEXT = 2000;
    /** Characters of a reason. */
    int LONGEST_REASON = 200;
    /** How many pages a point may rest on. */
    int MOST_EVIDENCE = 10;

    FocusPoint begin(Caller caller, About about, FocusText text, List<Evidence> evidence);

    FocusPoint get(Caller caller, UUID point);

    /** The points about a child or unit, those that are open first, by day; at most 200. */
    List<FocusPoint> of(Caller caller, About about);

    /**
     * The open points of the children at a unit and below and of these units, by day; at most 200.
     *
     * @param dueBy only those to be evaluated by this day, or null for all
     */
    List<FocusPoint> below(Caller caller, UnitId unit, @Nullable LocalDate dueBy);

    /** The caller's own open points that are to be evaluated by the day, the first one first; at most 20. */
    List<FocusPoint> own(Caller caller, LocalDate dueBy);

    /** Only while it is open. */
    FocusPoint change(Caller caller, UUID point, int revision, FocusText text);

    /** Writes down what came of it. An evaluation may be written anew until the point is closed. */
    FocusPoint evaluate(Caller caller, UUID point, int revision, String evaluation);

    /** Nothing more is to be done. */
    FocusPoint close(Caller caller, UUID point, int revision, String reason);

    /** Goes on with a point that was evaluated or closed. @param due the new day of evaluation */
    FocusPoint reopen(Caller caller, UUID point, int revision, LocalDate due, String reason);

    /** What was done, the newest first. */
    List<FocusEvent> history(Caller caller, UUID point);

    /** Who may own a point about the child or unit: the staff there and above it, by name. */
    Map<AccountId, String> owners(Caller caller, About about);
}
