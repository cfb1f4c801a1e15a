package org.trivsel.quarantine;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.access.Caller;

/**
 * Versions of tools that are set apart: stopped on every node, offered to nobody, with a word to those who used them. The platform decides
 * when it sees harm, an operator whenever it is wanted; only an operator lets a version back. Only operators; what is done and what is
 * refused is both in the audit. Safe for use by many threads.
 */
@ProviderType
public interface Quarantine {
    /** Characters of a reason. */
    int LONGEST_REASON = 200;

    /**
     * What is set apart, then what was, each the newest first.
     *
     * @param after the last one that has been seen, or null to begin
     */
    List<SetApart> list(Caller operator, @Nullable UUID after, int limit);

    /** @throws org.trivsel.problem.NotFound when there is none */
    SetApart get(Caller operator, UUID id);

    /**
     * Sets a version apart.
     *
     * @param reason why, for whoever asks later; 1 to {@link #LONGEST_REASON} characters
     * @throws org.trivsel.problem.Invalid when there is no such tool or version, or the reason is missing
     * @throws org.trivsel.problem.Conflict when it is set apart already
     */
    SetApart setApart(Caller operator, String tool, String version, String reason);

    /**
     * Lets a version back: each node starts it again.
     *
     * @param reason why; 1 to {@link #LONGEST_REASON} characters
     * @throws org.trivsel.problem.NotFound when there is none
     * @throws org.trivsel.problem.Conflict when it is not set apart any more
     */
    SetApart lift(Caller operator, UUID id, String reason);

    /**
     * Every act upon tools and their versions, the newest first, with who, when and why; what was refused as well.
     *
     * @param after the last one that has been seen, or null to begin
     */
    List<LifecycleAct> acts(Caller operator, @Nullable UUID after, int limit);
}
