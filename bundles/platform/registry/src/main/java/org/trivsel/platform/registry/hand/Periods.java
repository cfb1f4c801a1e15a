package org.trivsel.platform.registry.hand;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.trivsel.registry.ChildRecord;
import org.trivsel.registry.UnitId;

/** The rules of dates, each naming the field that does not fit. */
final class Periods {
    private final ChildRecord child;
    private final Faults faults;

    Periods(ChildRecord child, Faults faults) {
        this.child = child;
        this.faults = faults;
    }

    /** @return whether the period can be one */
    boolean inOrder(LocalDate from, @Nullable LocalDate to) {
        return !(faults.when(from.isBefore(child.birthDate()), "from", "before-birth", "It begins before the child was born.")
                | faults.when(to != null && to.isBefore(from), "to", "before-start", "The last day lies before the first."));
    }

    boolean endsInOrder(LocalDate from, LocalDate last) {
        return !faults.when(last.isBefore(from), "to", "before-start", "The last day lies before the first, " + from + ".");
    }

    /** Never twice at one unit; at two units only when that is meant. */
    void free(UnitId unit, LocalDate from, @Nullable LocalDate to, boolean alongside) {
        if (!refuseAt(unit, from, to) && !alongside) {
            faults.when(meets(child.places(), place -> true, from, to), "from", "overlaps",
                    "The child is enrolled elsewhere in that period. End or move that enrolment first, or say that the child goes to both.");
        }
    }

    /** @return whether the child is at that unit in the period already */
    boolean refuseAt(UnitId unit, LocalDate from, @Nullable LocalDate to) {
        return faults.when(meets(child.places(), place -> place.unit().equals(unit), from, to), "from", "overlaps-here",
                "The child is enrolled at this unit in that period already.");
    }

    /** Days that are added at the end must be free of any other enrolment. */
    void freeAfter(ChildRecord.Place longer, LocalDate last) {
        LocalDate old = longer.to();
        if (old != null && last.isAfter(old)) {
            faults.when(meets(child.places(), place -> !place.id().equals(longer.id()), old.plusDays(1), last), "to", "overlaps",
                    "The child is enrolled elsewhere before that day. End or move that enrolment first.");
        }
    }

    /** @param last the last day of somebody of that name, or null */
    void holderIsNew(String name, LocalDate from, @Nullable LocalDate last) {
        faults.when(child.custody().stream().anyMatch(other -> other.name().equalsIgnoreCase(name) && meet(other.from(), other.to(), from, last)),
                "name", "custody-there", "Somebody of that name holds custody in that period already.");
    }

    private static boolean meets(List<ChildRecord.Place> places, Predicate<ChildRecord.Place> which, LocalDate from, @Nullable LocalDate to) {
        return places.stream().filter(which).anyMatch(place -> meet(place.from(), place.to(), from, to));
    }

    private static boolean meet(LocalDate from, @Nullable LocalDate to, LocalDate otherFrom, @Nullable LocalDate otherTo) {
        return (to == null || !otherFrom.isAfter(to)) && (otherTo == null || !from.isAfter(otherTo));
    }
}
