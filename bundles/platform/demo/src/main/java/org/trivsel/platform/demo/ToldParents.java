package org.trivsel.platform.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Caller;
import org.trivsel.information.Channel;
import org.trivsel.information.Information;
import org.trivsel.information.Telling;
import org.trivsel.problem.Invalid;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.Children;
import org.trivsel.registry.CustodyHolder;

/** Parents who were told of early detection: some by a letter, some in a conversation. */
@Component(service = ToldParents.class, configurationPid = "org.trivsel.demo", configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class ToldParents {
    private static final String LETTER = "early-before-first-rating";
    private static final int DAYS_AGO = 3;

    private final Information information;
    private final Children children;

    @Activate
    public ToldParents(@Reference Information information, @Reference Children children) {
        this.information = information;
        this.children = children;
    }

    void tell(Caller leader, List<ChildId> about) {
        LocalDate day = leader.today().minusDays(DAYS_AGO);
        List<Telling> tellings = new ArrayList<>();
        for (ChildId child : about) {
            for (CustodyHolder holder : children.custodyHolders(leader, child)) {
                Channel channel = tellings.size() % 2 == 0 ? Channel.PRINT : Channel.CONVERSATION;
                tellings.add(new Telling(child, holder.id(), LETTER, channel, leader.tenant().locale().getLanguage(), day, null));
            }
        }
        // The letter is the tool's, which may become ready a moment after this bundle.
        Patience.await("the letter of early detection", () -> told(leader, tellings));
    }

    private Optional<Boolean> told(Caller leader, List<Telling> tellings) {
        try {
            information.tell(leader, tellings);
            return Optional.of(true);
        } catch (Invalid e) {
            if (e.faults().stream().allMatch(fault -> fault.where().equals("letter"))) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
