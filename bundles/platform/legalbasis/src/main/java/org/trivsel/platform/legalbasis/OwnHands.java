package org.trivsel.platform.legalbasis;

import java.util.Set;
import java.util.stream.Collectors;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Decision;
import org.trivsel.access.Permission;
import org.trivsel.access.Scope;
import org.trivsel.legalbasis.Kind;
import org.trivsel.legalbasis.NewDisclosure;
import org.trivsel.legalbasis.Recipient;
import org.trivsel.problem.Conflict;
import org.trivsel.registry.UnitId;

/** Nobody discloses to themselves: whom it would open records for is not who says that it may. */
final class OwnHands {
    private final Access access;

    OwnHands(Access access) {
        this.access = access;
    }

    /** @throws Conflict {@code own-account} when the recipient is the caller, or a unit through which the caller would read what is covered and cannot read now */
    void refuse(Caller caller, NewDisclosure wish) {
        boolean own = wish.recipient() instanceof Recipient.OfAccount to && to.account().equals(caller.account());
        if (own || wish.recipient() instanceof Recipient.OfUnit to && isGained(person(caller), wish, to.unit())) {
            throw new Conflict("own-account", "You would disclose to yourself, or to a unit where you would read it. Have somebody else record it.");
        }
    }

    /** What stays where it was made is read there, what goes with the child is read with the child: who lacks one of both would gain something. */
    private boolean isGained(Caller person, NewDisclosure wish, UnitId recipient) {
        Set<Permission> needed = wish.covers().stream().map(Kind::permission).collect(Collectors.toSet());
        return needed.stream().anyMatch(read -> isAllowed(access.explain(person, read, recipient))
                && !(isAllowed(access.explain(person, read, wish.child())) && isAllowed(access.explain(person, read, wish.from()))));
    }

    /** With all that the roles carry: a token that is good for less is held by somebody who can sign in and read. */
    private static Caller person(Caller it) {
        return new Caller(it.tenant(), it.account(), it.username(), it.name(), it.locale(), it.grants(), Set.of(Scope.values()), it.tools(), it.versions(), it.since(),
                it.origin());
    }

    private static boolean isAllowed(Decision decision) {
        return decision instanceof Decision.Allowed;
    }
}
