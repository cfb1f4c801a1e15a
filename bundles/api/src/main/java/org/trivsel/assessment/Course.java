package org.trivsel.assessment;

import java.util.List;
import org.trivsel.registry.Child;

/**
 * An assessment with what its result is read beside.
 *
 * @param assessment the one asked for
 * @param child whom it is about, as of today
 * @param all the child's assessments by the same instrument, this one too, newest first; at most 200
 * @param history what happened to the one asked for after it was begun, oldest first; at most 200
 * @param further what other editions of the norms make of the one asked for, as people added it, oldest first
 */
public record Course(Assessment assessment, Child child, List<Assessment> all, List<HistoryEntry> history, List<FurtherOutcome> further) {
    public Course {
        all = List.copyOf(all);
        history = List.copyOf(history);
        further = List.copyOf(further);
    }

    /** With nothing added. */
    public Course(Assessment assessment, Child child, List<Assessment> all, List<HistoryEntry> history) {
        this(assessment, child, all, history, List.of());
    }
}
