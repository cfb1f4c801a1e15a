package org.trivsel.platform.demo;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Caller;
import org.trivsel.policy.Policies;
import org.trivsel.policy.PolicyOffice;
import org.trivsel.registry.UnitId;
import org.trivsel.round.NewRound;
import org.trivsel.round.Raters;
import org.trivsel.round.Round;
import org.trivsel.round.Rounds;

/** A round of well-being that has just been opened, under a policy that each municipality has decided otherwise. */
@Component(service = FirstRound.class, configurationPid = "org.trivsel.demo", configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class FirstRound {
    private static final String TOOL = "early";
    private static final int WEEKS = 5;

    private final Rounds rounds;
    private final Policies policies;
    private final PolicyOffice office;

    @Activate
    public FirstRound(@Reference Rounds rounds, @Reference Policies policies, @Reference PolicyOffice office) {
        this.rounds = rounds;
        this.policies = policies;
        this.office = office;
    }

    /**
     * @param follows whether what was made goes with the child to another institution: yes or no
     * @param inform whether custody holders are told before the first rating: yes or no
     */
    void open(Caller administration, UnitId municipality, String title, String follows, String inform) {
        Patience.await("the settings of " + TOOL, () -> policies.setting(TOOL + ".follows"));
        office.decide(administration, TOOL + ".follows", new PolicyOffice.Decision(null, follows, null, "Demo", 0));
        office.decide(administration, TOOL + ".inform", new PolicyOffice.Decision(null, inform, null, "Demo", 0));
        Round round = rounds.plan(administration, new NewRound(TOOL, title, administration.today(), administration.today().plusWeeks(WEEKS), List.of(municipality),
                Raters.STAFF));
        rounds.open(administration, round.id(), round.revision());
    }
}
