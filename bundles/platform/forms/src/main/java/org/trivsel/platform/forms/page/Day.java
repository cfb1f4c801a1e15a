package org.trivsel.platform.forms.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.trivsel.registry.Child;
import org.trivsel.text.Texts;
import org.trivsel.web.Request;

/** The day of an assessment as typed. @param date today when it cannot be used @param wrong what is wrong with it, or null */
public record Day(LocalDate date, @Nullable String wrong) {
    /** @param typed null for today */
    public static Day read(@Nullable String typed, Child child, Request request) {
        LocalDate today = request.caller().today();
        Texts texts = Pages.texts(request.locale());
        if (typed == null) {
            return new Day(today, null);
        }
        try {
            LocalDate date = LocalDate.parse(typed);
            if (date.isAfter(today)) {
                return new Day(today, texts.get("date.future"));
            }
            return date.isBefore(child.birthDate()) ? new Day(today, texts.get("date.before-birth")) : new Day(date, null);
        } catch (DateTimeParseException e) {
            return new Day(today, texts.get("date.unreadable"));
        }
    }
}
