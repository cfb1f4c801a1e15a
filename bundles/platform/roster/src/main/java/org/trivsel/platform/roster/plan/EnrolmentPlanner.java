package org.trivsel.platform.roster.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.trivsel.platform.roster.read.Column;
import org.trivsel.platform.roster.read.FaultCode;

/**
 * What happens to the enrolments of one child. An enrolment that the file confirms stays; one it does not confirm ends
 * only when the child goes to another room of the same institution, or when the file is said to be the whole list.
 */
final class EnrolmentPlanner {
    private final UnitTree tree;
    private final LocalDate today;
    private final Set<UnitNode> wholeListOf;
    private final List<EnrolmentStep> steps = new ArrayList<>();
    private final List<Wish> begins = new ArrayList<>();
    private final List<KnownEnrolment> left;
    private boolean alsoElsewhere;

    /**
     * @param wholeListOf institutions of which the file names every child; empty when it does not claim to
     */
    EnrolmentPlanner(UnitTree tree, LocalDate today, Set<UnitNode> wholeListOf, List<KnownEnrolment> known) {
        this.tree = tree;
        this.today = today;
        this.wholeListOf = wholeListOf;
        // Units that are closed are not in the tree; what was there is history.
        this.left = new ArrayList<>(known.stream().filter(enrolment -> tree.id(enrolment.unitId()) != null).toList());
    }

    /** Why the enrolments of a child cannot be planned. */
    record Refusal(Wish wish, Column column, FaultCode code, List<Object> args) { }

    /** Plans; the steps count only when nothing is refused. */
    Optional<Refusal> plan(List<Wish> wishes) {
        for (Wish wish : wishes) {
            Optional<Refusal> refusal = confirm(wish);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        for (KnownEnrolment enrolment : left) {
            Optional<Refusal> refusal = leave(enrolment);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        begins.forEach(wish -> steps.add(new EnrolmentStep.Begin(wish.unit().target(), wish.start(today), wish.to())));
        return Optional.empty();
    }

    List<EnrolmentStep> steps() {
        return steps;
    }

    /** Whether the child begins somewhere and keeps a place in another institution. */
    boolean alsoElsewhere() {
        return alsoElsewhere;
    }

    private Optional<Refusal> confirm(Wish wish) {
        Optional<KnownEnrolment> exact = newest(wish, enrolment -> at(enrolment) == wish.unit());
        if (exact.isPresent()) {
            return correct(wish, exact.get(), wish.from() == null ? exact.get().from() : wish.from());
        }
        List<KnownEnrolment> below = wish.row().placement().unit().group() ? List.of() : left.stream()
                .filter(enrolment -> !enrolment.isOverBefore(today) && isWithin(enrolment, wish.unit()) && wish.meets(enrolment, today)).toList();
        if (below.size() == 1) {
            // The file knows only the institution. When the child came to this room of it, the register knows better.
            return correct(wish, below.get(0), below.get(0).from());
        }
        if (below.isEmpty()) {
            begins.add(wish);
        }
        left.removeAll(below);
        return Optional.empty();
    }

    private Optional<Refusal> correct(Wish wish, KnownEnrolment same, LocalDate from) {
        left.remove(same);
        LocalDate to = wish.to() != null || same.isOverBefore(today) ? wish.to() : same.to();
        if (to != null && to.isBefore(from)) {
            return Optional.of(new Refusal(wish, Column.ENROLLED_TO, FaultCode.ENDS_BEFORE_START, List.of(from)));
        }
        if (!from.equals(same.from()) || !Objects.equals(to, same.to())) {
            steps.add(new EnrolmentStep.Correct(same, at(same).target(), from, to));
        }
        return Optional.empty();
    }

    private Optional<KnownEnrolment> newest(Wish wish, Predicate<KnownEnrolment> which) {
        return left.stream().filter(which).filter(enrolment -> wish.meets(enrolment, today))
                .max(Comparator.comparing((KnownEnrolment enrolment) -> enrolment.from().equals(wish.from()))
                        .thenComparing(KnownEnrolment::from));
    }

    private Optional<Refusal> leave(KnownEnrolment enrolment) {
        if (enrolment.isOverBefore(today) || enrolment.from().isAfter(today)) {
            return Optional.empty();
        }
        Optional<Wish> next = begins.stream().filter(wish -> !wish.isOverBefore(today) && isWithin(enrolment, wish.institution()))
                .min(Comparator.comparing(wish -> wish.start(today)));
        boolean missing = at(enrolment).isWithinAny(wholeListOf);
        if (next.isPresent()) {
            return move(enrolment, next.get());
        }
        if (missing) {
            end(enrolment, today.minusDays(1));
        } else {
            alsoElsewhere |= begins.stream().anyMatch(wish -> !wish.isOverBefore(today));
        }
        return Optional.empty();
    }

    private Optional<Refusal> move(KnownEnrolment enrolment, Wish next) {
        LocalDate lastDay = next.start(today).minusDays(1);
        if (!lastDay.isBefore(enrolment.from())) {
            end(enrolment, lastDay);
            return Optional.empty();
        }
        boolean nearer = next.unit().isWithin(at(enrolment));
        if (enrolment.from().isBefore(today) && !nearer) {
            return Optional.of(new Refusal(next, Column.ENROLLED_FROM, FaultCode.ENROLMENT_OVERLAPS,
                    List.of(at(enrolment).target().path(), enrolment.from())));
        }
        begins.remove(next);
        steps.add(new EnrolmentStep.Correct(enrolment, next.unit().target(), next.start(today), next.to()));
        return Optional.empty();
    }

    private void end(KnownEnrolment enrolment, LocalDate lastDay) {
        LocalDate possible = lastDay.isBefore(enrolment.from()) ? enrolment.from() : lastDay;
        if (!enrolment.isOverBefore(possible.plusDays(1))) {
            steps.add(new EnrolmentStep.End(enrolment, possible));
        }
    }

    private boolean isWithin(KnownEnrolment enrolment, UnitNode unit) {
        return at(enrolment).isWithin(unit);
    }

    private UnitNode at(KnownEnrolment enrolment) {
        return Objects.requireNonNull(tree.id(enrolment.unitId()));
    }
}
