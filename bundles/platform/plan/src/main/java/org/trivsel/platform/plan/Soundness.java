package org.trivsel.platform.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.trivsel.access.AccountId;
import org.trivsel.plan.Evidence;
import org.trivsel.plan.FocusText;
import org.trivsel.plan.Plans;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Invalid;

/** What may stand in a point. */
final class Soundness {
    private static final int FARTHEST_YEARS = 5;

    private Soundness() {
    }

    /** @param first the first day on which it may be due */
    static void require(FocusText text, LocalDate first, Collection<AccountId> owners) {
        List<Fault> faults = new ArrayList<>();
        if (text.goal().isBlank() || text.goal().length() > Plans.LONGEST_TEXT) {
            faults.add(new Fault("goal", "text", "Say what is to be reached, in 1 to " + Plans.LONGEST_TEXT + " characters."));
        }
        if (text.measure().length() > Plans.LONGEST_TEXT) {
            faults.add(new Fault("measure", "text-long", "Say what is done for it in at most " + Plans.LONGEST_TEXT + " characters."));
        }
        if (!owners.contains(text.owner())) {
            faults.add(new Fault("owner", "owner", "The owner is somebody who works with the child or at the unit today."));
        }
        if (text.due().isBefore(first)) {
            faults.add(new Fault("due", "due-past", "This day has passed. Choose today or later."));
        } else if (text.due().isAfter(first.plusYears(FARTHEST_YEARS))) {
            faults.add(new Fault("due", "due-far", "This day is too far away: at most " + FARTHEST_YEARS + " years."));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    static void requireFew(List<Evidence> evidence) {
        if (evidence.size() > Plans.MOST_EVIDENCE) {
            throw new Invalid("evidence", "too-many", "A point rests on at most " + Plans.MOST_EVIDENCE + " pages.");
        }
    }

    static void requireText(String field, String text, int longest) {
        if (text.isBlank() || text.length() > longest) {
            throw new Invalid(field, "text", "Write 1 to " + longest + " characters.");
        }
    }

    static FocusText stripped(FocusText text) {
        return new FocusText(text.goal().strip(), text.measure().strip(), text.owner(), text.due());
    }
}
