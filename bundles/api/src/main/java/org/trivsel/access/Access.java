package org.trivsel.access;

import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;

/**
 * The one place that decides what a person may see and do: role x unit subtree x period. {@code explain} and {@code require} run the same
 * rule. Call inside the caller's transaction. Safe for use by many threads.
 */
@ProviderType
public interface Access {
    /** Whether the caller may do it with this child today: the child is enrolled below a unit where a grant carries the permission. */
    Decision explain(Caller caller, Permission permission, ChildId child);

    /** As {@link #explain(Caller, Permission, ChildId)} for a caller who is known to see the child: asks nothing where every role that sees children may do it. */
    default boolean allowsWhoSees(Caller caller, Permission permission, ChildId child) {
        boolean always = caller.grants().stream().map(grant -> grant.role().permissions())
                .allMatch(role -> role.contains(permission) || !role.contains(Permission.CHILD_READ));
        return caller.has(permission) && (always || explain(caller, permission, child) instanceof Decision.Allowed);
    }

    /** Whether the caller may do it at this unit today. */
    Decision explain(Caller caller, Permission permission, UnitId unit);

    /**
     * @throws org.trivsel.problem.NotFound when not allowed or when there is no such child, the same to the eye; the audit entry says all
     */
    void require(Caller caller, Permission permission, ChildId child);

    /** As {@link #require(Caller, Permission, ChildId)}, for a unit. */
    void require(Caller caller, Permission permission, UnitId unit);

    /**
     * For what is not about one child or unit.
     *
     * @throws org.trivsel.problem.Forbidden when no grant of the caller carries the permission
     */
    void require(Caller caller, Permission permission);

    /** Where the caller holds the permission, for list queries. */
    Reach reach(Caller caller, Permission permission);

    /** The same for a list over a tool's own table. */
    ChildScope scope(Caller caller, Permission permission);

    /**
     * On what grounds people may see the child today: the caller, and with {@link Permission#ACCESS_READ} everybody else. Leaves its audit entry.
     *
     * @param account only this person, or null for all the caller may ask about
     * @param cursor what came with the page before, or null
     * @throws org.trivsel.problem.NotFound when the caller may not read the child, or asks about somebody else without that permission
     */
    GroundPage grounds(Caller caller, ChildId child, @Nullable AccountId account, @Nullable String cursor);
}
