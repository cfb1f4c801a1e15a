package org.trivsel.platform.roster.read;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A date as people write it: day first, or year first when it has four figures. What can be read in two ways is refused.
 *
 * @param date null when the text is refused
 * @param fault null when it is a date
 */
record DateText(@Nullable LocalDate date, @Nullable FaultCode fault) {
    private static final String TIME = "(?:[T ]+[0-9]{1,2}[:.][0-9]{2}.{0,20})?";
    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})[-./]([0-9]{1,2})[-./]([0-9]{1,2})" + TIME);
    static final Pattern DAY_FIRST = Pattern.compile("([0-9]{1,2}) ?([-./]) ?([0-9]{1,2}) ?[-./] ?([0-9]{4}|[0-9]{2})\\.?" + TIME);
    private static final Pattern NAMED_MONTH = Pattern.compile("([0-9]{1,2})[-. ]+(\\p{L}{3,12})[-. ]+([0-9]{4}|[0-9]{2})" + TIME);
    private static final Pattern FIGURES = Pattern.compile("([0-9]{5})[.,][0-9]{1,12}|([0-9]{5,8})");
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1), Map.entry("feb", 2), Map.entry("mar", 3), Map.entry("apr", 4), Map.entry("maj", 5),
            Map.entry("mai", 5), Map.entry("may", 5), Map.entry("jun", 6), Map.entry("jul", 7), Map.entry("aug", 8),
            Map.entry("sep", 9), Map.entry("okt", 10), Map.entry("oct", 10), Map.entry("nov", 11), Map.entry("dec", 12),
            Map.entry("des", 12), Map.entry("dez", 12));
    private static final int CENTURY = 2000;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    static DateText refused(FaultCode fault) {
        return new DateText(null, fault);
    }

    private static DateText of(Optional<LocalDate> date) {
        return date.map(day -> new DateText(day, null)).orElse(refused(FaultCode.DATE_IMPOSSIBLE));
    }

    static DateText read(String text, DateWindow window, DayOrder order) {
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return of(date(number(yearFirst, 1), number(yearFirst, 2), number(yearFirst, 3)));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return separated(number(dayFirst, 1), number(dayFirst, 3), year(dayFirst.group(4)), order.doubts(dayFirst.group(2)));
        }
        Matcher named = NAMED_MONTH.matcher(text);
        if (named.matches()) {
            String month = Folded.of(named.group(2)).key();
            Integer number = month.length() < 3 ? null : MONTHS.get(month.substring(0, 3));
            return number == null ? refused(FaultCode.DATE_UNREADABLE) : of(date(year(named.group(3)), number, number(named, 1)));
        }
        Matcher figures = FIGURES.matcher(text);
        if (!figures.matches()) {
            return refused(FaultCode.DATE_UNREADABLE);
        }
        return figures(figures.group(1) == null ? figures.group(2) : figures.group(1), window);
    }

    private static DateText separated(int first, int second, int year, boolean doubtful) {
        if (second > 12 && first <= 12) {
            return refused(FaultCode.DATE_MONTH_FIRST);
        }
        if (doubtful && first <= 12 && first != second) {
            return refused(FaultCode.DATE_AMBIGUOUS);
        }
        return of(date(year, second, first));
    }

    /** Figures alone: the day number of a spreadsheet, or day, month and year in one, either way round. */
    private static DateText figures(String figures, DateWindow window) {
        Stream<Optional<LocalDate>> readings = switch (figures.length()) {
            case 5 -> Stream.of(SerialDate.of(new BigDecimal(figures), false), dayFirst("0" + figures));
            case 6 -> Stream.of(dayFirst(figures), yearFirst(figures));
            case 8 -> Stream.of(dayFirst(figures), yearFirst(figures));
            default -> Stream.of(dayFirst("0" + figures));
        };
        var likely = readings.flatMap(Optional::stream).filter(window::holds).distinct().toList();
        return likely.size() == 1 ? of(Optional.of(likely.get(0)))
                : refused(likely.isEmpty() ? FaultCode.DATE_UNREADABLE : FaultCode.DATE_AMBIGUOUS);
    }

    private static Optional<LocalDate> dayFirst(String figures) {
        return date(year(figures.substring(4)), Integer.parseInt(figures, 2, 4, 10), Integer.parseInt(figures, 0, 2, 10));
    }

    private static Optional<LocalDate> yearFirst(String figures) {
        int year = figures.length() - 4;
        return date(year(figures.substring(0, year)), Integer.parseInt(figures, year, year + 2, 10),
                Integer.parseInt(figures, year + 2, year + 4, 10));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** Two figures are of this century: a child of the last one is grown up. */
    private static int year(String figures) {
        return Integer.parseInt(figures) + (figures.length() == 2 ? CENTURY : 0);
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return year < FIRST_YEAR || year > LAST_YEAR ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
