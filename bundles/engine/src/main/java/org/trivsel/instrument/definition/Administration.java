package org.trivsel.instrument.definition;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.trivsel.instrument.Age;

/**
 * About whom the instrument is, and when and how often it may be given.
 *
 * @param subject {@code child}, {@code group}, {@code institution}, {@code staff}, {@code plan} or {@code transition}
 * @param scored false when nothing at all is computed
 * @param seasons parts of the year by id; what lies in none has no season
 * @param correction for children born early
 * @param repeat when it may be given again
 */
public record Administration(String subject, boolean scored, List<Season> seasons, Optional<Correction> correction, Repeat repeat) {

    /** The season of a day. */
    public Optional<Season> season(LocalDate date) {
        return seasons.stream().filter(season -> season.holds(date)).findFirst();
    }

    /** From a day of the year to another, both included; it may reach over the new year. */
    public record Season(String id, LocalText title, MonthDay from, MonthDay to) {

        /** Whether the day lies in it. */
        public boolean holds(LocalDate date) {
            MonthDay day = MonthDay.from(date);
            boolean after = !day.isBefore(from);
            boolean before = !day.isAfter(to);
            return from.isAfter(to) ? after || before : after && before;
        }
    }

    /** Children born after fewer than {@code below} days of pregnancy are counted from the day they were expected, until that old by the calendar. */
    public record Correction(int below, Age until) { }

    /**
     * When it may be given again. Anything may be absent.
     *
     * @param interval least time after the one before
     * @param attempts most times for one subject
     * @param windows seasons it may be given in; empty when at any time
     * @param valid how long a result holds
     */
    public record Repeat(Optional<Period> interval, Optional<Integer> attempts, List<String> windows, Optional<Period> valid) {
        /** At any time, as often as one likes. */
        public static final Repeat ANY = new Repeat(Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }
}
