package org.trivsel.platform.roster.plan;

import java.util.List;
import org.trivsel.platform.roster.read.ChildFacts;

/** What a plan does with one child. */
public sealed interface PlannedChild {

    /** The lines of the file that say so; empty for a child that is not in the file. */
    List<Integer> lines();

    /** A child that is not registered yet. */
    record Created(List<Integer> lines, ChildFacts child, List<EnrolmentStep> steps) implements PlannedChild {
        public Created {
            lines = List.copyOf(lines);
            steps = List.copyOf(steps);
        }
    }

    /**
     * A registered child of which the file says something new.
     *
     * @param child what the file tells; only what {@code changes} names is to be taken from it
     * @param custodians custody holders who are added or change; none is taken away
     */
    record Changed(List<Integer> lines, KnownChild known, ChildFacts child, List<FieldChange> changes,
            List<CustodianStep> custodians, List<EnrolmentStep> steps) implements PlannedChild {
        public Changed {
            lines = List.copyOf(lines);
            changes = List.copyOf(changes);
            custodians = List.copyOf(custodians);
            steps = List.copyOf(steps);
        }
    }

    /** A registered child of which the file says what is known. */
    record Unchanged(List<Integer> lines, KnownChild known) implements PlannedChild {
        public Unchanged {
            lines = List.copyOf(lines);
        }
    }

    /** A registered child that is missing in the file. */
    record Ended(KnownChild known, List<EnrolmentStep> steps) implements PlannedChild {
        public Ended {
            steps = List.copyOf(steps);
        }

        @Override
        public List<Integer> lines() {
            return List.of();
        }
    }
}
