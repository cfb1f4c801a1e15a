package org.trivsel.tools.early.sheet;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Decision;
import org.trivsel.access.Permission;
import org.trivsel.access.Role;
import org.trivsel.policy.Policies;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;
import org.trivsel.round.Rounds;

/**
 * Who may come near what was made about a child somewhere. It is for those who work where it was made. When the policy there says, today, that it
 * follows the child, it is for those who work with the child today instead; otherwise no other home reads it, and the old one keeps it. Safe for use
 * by many threads.
 */
@Component(service = Walls.class)
public final class Walls {
    private static final String FOLLOWS = "early.follows";

    private final Access access;
    private final Policies policies;
    private final Rounds rounds;

    @Activate
    public Walls(@Reference Access access, @Reference Policies policies, @Reference Rounds rounds) {
        this.access = access;
        this.policies = policies;
        this.rounds = rounds;
    }

    /** @throws NotFound when it is not for the caller; the audit says so */
    public void require(Caller caller, Permission permission, Made made) {
        if (!allows(caller, permission, made)) {
            access.require(caller, permission, made.unit());
            // The caller works there, and the child has taken it along.
            access.require(caller, permission, made.child());
            throw new NotFound();
        }
    }

    public boolean allows(Caller caller, Permission permission, Made made) {
        List<UnitId> homes = rounds.homes(caller, Set.of(made.child())).getOrDefault(made.child(), List.of());
        if (!homes.isEmpty() && policies.at(caller.tenant(), made.unit(), caller.today()).values().yes(FOLLOWS)) {
            return access.explain(caller, permission, made.child()) instanceof Decision.Allowed;
        }
        return access.explain(caller, permission, made.unit()) instanceof Decision.Allowed
                || homes.equals(List.of(made.home())) && access.explain(caller, permission, made.child()) instanceof Decision.Allowed;
    }

    /** The same person with one role and no other, for what that role alone may do. */
    public static Caller only(Role role, Caller caller) {
        return new Caller(caller.tenant(), caller.account(), caller.username(), caller.name(), caller.locale(),
                caller.grants().stream().filter(grant -> grant.role() == role).toList(), caller.scopes(), caller.tools(), caller.versions(), caller.since(),
                caller.origin());
    }

    /** Where something was made about whom. */
    public record Made(ChildId child, UnitId unit, UnitId home) {
    }
}
