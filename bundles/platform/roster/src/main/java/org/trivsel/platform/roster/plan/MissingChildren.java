package org.trivsel.platform.roster.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trivsel.platform.roster.read.Fault;
import org.trivsel.platform.roster.read.FaultCode;

/**
 * The children of the file's institutions who are not in the file. Whoever a row may be about is spared, also when the
 * row itself is not taken: a misspelling must not end a child's enrolment.
 */
final class MissingChildren {
    private static final int FEW = 10;
    private static final int SHARE = 5;

    private final UnitTree tree;
    private final List<KnownChild> known;
    private final LocalDate today;
    private final Set<UnitNode> institutions = new HashSet<>();
    private final Set<String> spared = new HashSet<>();
    private int ended;
    private int present;

    MissingChildren(UnitTree tree, List<KnownChild> known, LocalDate today) {
        this.tree = tree;
        this.known = known;
        this.today = today;
    }

    void namedIn(UnitNode institution) {
        institutions.add(institution);
    }

    Set<UnitNode> institutions() {
        return institutions;
    }

    void spare(Set<KnownChild> children) {
        children.forEach(child -> spared.add(child.id()));
    }

    List<PlannedChild> ended() {
        List<PlannedChild> found = new ArrayList<>();
        for (KnownChild child : known) {
            EnrolmentPlanner planner = new EnrolmentPlanner(tree, today, institutions, child.enrolments());
            planner.plan(List.of());
            present += planner.steps().isEmpty() ? 0 : 1;
            if (!planner.steps().isEmpty() && !spared.contains(child.id())) {
                found.add(new PlannedChild.Ended(child, planner.steps()));
            }
        }
        ended = found.size();
        return found;
    }

    /** Said when so many would end that the file is perhaps not the whole list. */
    Optional<Fault> notice() {
        boolean many = ended > FEW && ended * SHARE > present;
        return many ? Optional.of(Fault.ofFile(FaultCode.NOTICE_MANY_ENDED, ended, present)) : Optional.empty();
    }
}
