package org.trivsel.platform.roster.plan;

import java.util.List;
import org.trivsel.platform.roster.read.Fault;

/**
 * What an import would do. Nothing of it has happened.
 *
 * @param units to be created, each behind the one above it
 * @param children in the order of the file, then those that are missing in it
 * @param rejected rows that are not taken, in the order of the file
 * @param notices what is worth knowing before agreeing
 */
public record RosterPlan(List<UnitTarget.Created> units, List<PlannedChild> children, List<RejectedRow> rejected, List<Fault> notices) {
    public RosterPlan {
        units = List.copyOf(units);
        children = List.copyOf(children);
        rejected = List.copyOf(rejected);
        notices = List.copyOf(notices);
    }

    /** How many children and rows a plan concerns, by what becomes of them. */
    public record Summary(int units, int created, int changed, int ended, int unchanged, int rejected) { }

    /** The plan in figures. */
    public Summary summary() {
        return new Summary(units.size(), count(PlannedChild.Created.class), count(PlannedChild.Changed.class),
                count(PlannedChild.Ended.class), count(PlannedChild.Unchanged.class), rejected.size());
    }

    private int count(Class<? extends PlannedChild> kind) {
        return (int) children.stream().filter(kind::isInstance).count();
    }
}
