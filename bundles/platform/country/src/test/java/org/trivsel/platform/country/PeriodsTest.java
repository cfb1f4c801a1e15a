package org.trivsel.platform.country;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trivsel.tool.Entitlement.Period;

class PeriodsTest {
    private static final List<Period> COUNTRY = List.of(new Period(day(1), null, true));

    @Test
    void offForGoodEndsTheDayBefore() {
        assertEquals("1-9c", written(Periods.with(COUNTRY, false, day(10), null, false)));
    }

    @Test
    void offForSomeDaysLeavesTheRestAsItWas() {
        assertEquals("1-9c 21-c", written(Periods.with(COUNTRY, false, day(10), day(20), false)));
    }

    @Test
    void onForSomeDaysIsThePeriodOfWhoeverDecided() {
        assertEquals("10-20", written(Periods.with(List.of(), true, day(10), day(20), false)));
        assertEquals("1-9c 10-20 21-c", written(Periods.with(COUNTRY, true, day(10), day(20), false)));
    }

    @Test
    void asTheCountryAgainJoinsWhatTouches() {
        List<Period> off = Periods.with(COUNTRY, false, day(10), day(20), false);
        assertEquals("1-c", written(Periods.with(off, true, day(10), null, true)));
    }

    @Test
    void whatBeginsLaterIsPushedBackOrGone() {
        List<Period> planned = List.of(new Period(day(15), null, false));
        assertEquals("21-", written(Periods.with(planned, false, day(10), day(20), false)));
        assertEquals("", written(Periods.with(planned, false, day(10), null, false)));
    }

    @Test
    void thePastStaysAsItWas() {
        List<Period> past = List.of(new Period(day(1), day(5), false));
        assertEquals("1-5", written(Periods.with(past, false, day(10), null, false)));
        assertEquals("1-5 10-", written(Periods.with(past, true, day(10), null, false)));
    }

    private static String written(List<Period> periods) {
        return periods.stream().map(period -> number(period.from()) + "-" + number(period.to()) + (period.country() ? "c" : "")).collect(Collectors.joining(" "));
    }

    private static String number(@Nullable LocalDate day) {
        return day == null ? "" : String.valueOf(day.getDayOfMonth());
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 5, day);
    }
}
