package org.trivsel.platform.country;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.tool.Entitlement.Period;

/** Periods in which a tenant has a tool. */
final class Periods {
    private Periods() {
    }

    /**
     * The same, but on or off from one day to another.
     *
     * @param to last day; null: for good
     * @param country whether a period that begins comes with the country's pack
     */
    static List<Period> with(List<Period> before, boolean on, LocalDate from, @Nullable LocalDate to, boolean country) {
        List<Period> after = new ArrayList<>();
        for (Period period : before) {
            if (period.from().isBefore(from)) {
                LocalDate end = period.to() != null && period.to().isBefore(from) ? period.to() : from.minusDays(1);
                after.add(new Period(period.from(), end, period.country()));
            }
            if (to != null && (period.to() == null || period.to().isAfter(to))) {
                LocalDate begin = period.from().isAfter(to) ? period.from() : to.plusDays(1);
                after.add(new Period(begin, period.to(), period.country()));
            }
        }
        if (on) {
            after.add(new Period(from, to, country));
        }
        return joined(after);
    }

    /** Those of one kind that touch are one. */
    private static List<Period> joined(List<Period> periods) {
        List<Period> joined = new ArrayList<>();
        for (Period next : periods.stream().sorted(Comparator.comparing(Period::from)).toList()) {
            Period last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.country() == next.country() && (last.to() == null || !last.to().plusDays(1).isBefore(next.from()))) {
                boolean longer = last.to() != null && (next.to() == null || next.to().isAfter(last.to()));
                joined.set(joined.size() - 1, new Period(last.from(), longer ? next.to() : last.to(), last.country()));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    static boolean covers(LocalDate from, @Nullable LocalDate to, LocalDate day) {
        return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }
}
