package org.trivsel.tools.early.sheet;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Decision;
import org.trivsel.access.Permission;
import org.trivsel.access.Role;
import org.trivsel.legalbasis.Disclosures;
import org.trivsel.legalbasis.Kind;
import org.trivsel.policy.Policies;
import org.trivsel.policy.Values;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;
import org.trivsel.round.Rounds;

/**
 * Who may come near what was made about a child somewhere. It is for those who work where it was made. When the policy there says, today, that it
 * follows the child, it is for those who work with the child today instead; otherwise no other home reads it, and the old one keeps it. What people
 * agreed on, and nothing else, is also for whom a disclosure in force opens it. Safe for use by many threads.
 */
@Component(service = Walls.class)
public final class Walls {
    /** Positions that people agreed on; never the ratings that single persons gave. */
    public static final Kind AGREED = new Kind(Ratings.TOOL + ".positions", Permission.ASSESSMENT_READ);
    private static final String FOLLOWS = "early.follows";

    private final Access access;
    private final Policies policies;
    private final Rounds rounds;
    private final Disclosures disclosures;

    @Activate
    public Walls(@Reference Access access, @Reference Policies policies, @Reference Rounds rounds, @Reference Disclosures disclosures) {
        this.access = access;
        this.policies = policies;
        this.rounds = rounds;
        this.disclosures = disclosures;
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
        return !allowed(caller, permission, Set.of(made)).isEmpty();
    }

    /** Those that are for the caller. Where children are and what holds at units is asked once for all, who may what once for each child and unit. */
    public Set<Made> allowed(Caller caller, Permission permission, Collection<Made> all) {
        return all.isEmpty() ? Set.of() : allowed(caller, permission, all, gone(caller, all));
    }

    private Set<Made> allowed(Caller caller, Permission permission, Collection<Made> all, Whereabouts now) {
        Map<ChildId, Boolean> withChild = new HashMap<>();
        Map<UnitId, Boolean> there = new HashMap<>();
        Predicate<Made> works = made -> there.computeIfAbsent(made.unit(), unit -> access.explain(caller, permission, unit) instanceof Decision.Allowed);
        Predicate<Made> hasChild = made -> withChild.computeIfAbsent(made.child(), child -> access.explain(caller, permission, child) instanceof Decision.Allowed);
        return all.stream().filter(made -> now.follows(made) ? hasChild.test(made)
                : works.test(made) || now.homes(made).equals(List.of(made.home())) && hasChild.test(made)).collect(Collectors.toSet());
    }

    private Whereabouts gone(Caller caller, Collection<Made> all) {
        return new Whereabouts(rounds.homes(caller, all.stream().map(Made::child).collect(Collectors.toSet())),
                policies.values(caller.tenant(), all.stream().map(Made::unit).collect(Collectors.toSet()), caller.today()));
    }

    /** Of what people agreed on, that which is for the caller to read: by the rule above, or because it was disclosed. Of the latter only the rest is asked. */
    public Set<Made> readable(Caller caller, Collection<Made> agreed) {
        if (agreed.isEmpty()) {
            return Set.of();
        }
        Whereabouts now = gone(caller, agreed);
        Set<Made> readable = new HashSet<>(allowed(caller, Permission.ASSESSMENT_READ, agreed, now));
        List<Made> closed = agreed.stream().filter(made -> !readable.contains(made)).toList();
        Set<Disclosures.Made> opened = disclosures.opened(caller, AGREED, closed.stream().map(Walls::disclosed).collect(Collectors.toSet()));
        closed.stream().filter(made -> opened.contains(disclosed(made))).forEach(readable::add);
        return readable;
    }

    /** Disclosed by where it was made, also what follows the child: another home has it, and has not made it. */
    private static Disclosures.Made disclosed(Made made) {
        return new Disclosures.Made(made.child(), made.unit());
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

    /** Where the children are today, and what is decided where something was made. */
    private record Whereabouts(Map<ChildId, List<UnitId>> homes, Map<UnitId, Values> values) {
        List<UnitId> homes(Made made) {
            return homes.getOrDefault(made.child(), List.of());
        }

        boolean follows(Made made) {
            return !homes(made).isEmpty() && values.get(made.unit()).yes(FOLLOWS);
        }
    }
}
