package org.trivsel.tools.early.letter;

import java.util.Collection;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Caller;
import org.trivsel.information.Information;
import org.trivsel.policy.Policies;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;

/**
 * Whether custody holders are told before their child is rated first. It is asked of the policy of today, not of that of the round: whoever decides that
 * nobody is rated unannounced means the next rating. Safe for use by many threads.
 */
@Component(service = Duty.class)
public final class Duty {
    private static final String INFORM = "early.inform";

    private final Information information;
    private final Policies policies;

    @Activate
    public Duty(@Reference Information information, @Reference Policies policies) {
        this.information = information;
        this.policies = policies;
    }

    /** Those of the children of a unit whom nobody rates before all who hold custody were told; none where that is not the policy. */
    public Set<ChildId> untold(Caller caller, UnitId unit, Collection<ChildId> children) {
        boolean asked = !children.isEmpty() && policies.at(caller.tenant(), unit, caller.today()).values().yes(INFORM);
        return asked ? information.untold(caller, EarlyLetter.ID, children) : Set.of();
    }
}
