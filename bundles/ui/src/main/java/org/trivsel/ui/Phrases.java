package org.trivsel.ui;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.trivsel.text.Texts;

/** Dates, times, ages and languages as people say them. Immutable. */
public final class Phrases {
    private final Texts texts;

    private Phrases(Texts texts) {
        this.texts = texts;
    }

    public static Phrases in(Locale locale) {
        return new Phrases(Texts.beside(Phrases.class, locale));
    }

    /** Exact age: 4 år 2 md. 12 dage. */
    public String age(Period age) {
        return texts.get("age.exact", age.getYears(), age.getMonths(), age.getDays());
    }

    /** Age for lists: 4 år 2 md. */
    public String shortAge(Period age) {
        return texts.get("age.short", age.getYears(), age.getMonths());
    }

    /** 9. november 2026. */
    public String date(LocalDate day) {
        return format("date.long", day);
    }

    /** 9. november, with the year when it is not this one. */
    public String date(LocalDate day, LocalDate today) {
        return day.getYear() == today.getYear() ? format("date.day", day) : date(day);
    }

    /** Today, yesterday, or the date. */
    public String when(LocalDate day, LocalDate today) {
        if (day.equals(today)) {
            return texts.get("date.today");
        }
        return day.equals(today.minusDays(1)) ? texts.get("date.yesterday") : date(day, today);
    }

    /** Mandag 9. november. */
    public String weekday(LocalDate day) {
        String said = format("date.weekday", day);
        return said.substring(0, 1).toUpperCase(texts.locale()) + said.substring(1);
    }

    /** For tables and fields read by people: 09.11.2026. */
    public String shortDate(LocalDate day) {
        return format("date.short", day);
    }

    /** kl. 9.42. */
    public String time(LocalTime time) {
        return DateTimeFormatter.ofPattern(texts.get("time"), texts.locale()).format(time);
    }

    /** 9. november 2026 kl. 9.42. */
    public String moment(ZonedDateTime moment) {
        return date(moment.toLocalDate()) + " " + time(moment.toLocalTime());
    }

    /** dansk og polsk. @param tags BCP 47 */
    public String languages(List<String> tags) {
        return and(tags.stream().map(tag -> Locale.forLanguageTag(tag).getDisplayLanguage(texts.locale())).toList());
    }

    /** a, b og c. */
    public String and(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        int last = parts.size() - 1;
        return String.join(", ", parts.subList(0, last)) + " " + texts.get("and") + " " + parts.get(last);
    }

    private String format(String pattern, LocalDate day) {
        return DateTimeFormatter.ofPattern(texts.get(pattern), texts.locale()).format(day);
    }
}
