package org.trivsel.platform.web.start;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.trivsel.text.Texts;
import org.trivsel.ui.Phrases;
import org.trivsel.web.Task;

/** Says when something should be done. */
final class DueWords {
    private static final int SOON = 7;
    /** So far ahead nobody wonders which year is meant. */
    private static final int NO_DOUBT = 300;

    private final Texts t;
    private final Phrases say;
    private final LocalDate today;

    DueWords(Texts t, Phrases say, LocalDate today) {
        this.t = t;
        this.say = say;
        this.today = today;
    }

    StartView.Waiting of(Task task) {
        return new StartView.Waiting(task, words(task.until()), urgency(task.until()));
    }

    private @Nullable String words(@Nullable LocalDate until) {
        if (until == null) {
            return null;
        }
        long days = ChronoUnit.DAYS.between(today, until);
        if (days < 0) {
            return t.get("due.late", -days);
        }
        if (days < 2) {
            return t.get(days == 0 ? "due.today" : "due.tomorrow");
        }
        return days < SOON ? t.get("due.weekday", until.getDayOfWeek().getDisplayName(TextStyle.FULL, t.locale()))
                : t.get("due.date", days < NO_DOUBT ? say.date(until, until) : say.date(until));
    }

    private @Nullable String urgency(@Nullable LocalDate until) {
        if (until == null || ChronoUnit.DAYS.between(today, until) >= SOON) {
            return null;
        }
        return until.isBefore(today) ? "late" : "soon";
    }
}
