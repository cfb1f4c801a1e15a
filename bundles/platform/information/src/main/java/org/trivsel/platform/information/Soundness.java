package org.trivsel.platform.information;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trivsel.information.Channel;
import org.trivsel.information.Letter;
import org.trivsel.information.Telling;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Invalid;

/** What may be recorded. */
final class Soundness {
    private static final int MOST = 1000;
    private static final int OLDEST_YEARS = 5;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

    private Soundness() {
    }

    static void require(List<Telling> tellings, List<Letter> letters, LocalDate today) {
        if (tellings.isEmpty() || tellings.size() > MOST) {
            throw new Invalid("holder", "missing", "Say who was told, 1 to " + MOST + " at once.");
        }
        List<Fault> faults = tellings.stream().flatMap(telling -> faults(telling, letters, today).stream()).distinct().toList();
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    private static List<Fault> faults(Telling telling, List<Letter> letters, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        Optional<Letter> letter = letters.stream().filter(one -> one.id().equals(telling.letter())).findFirst();
        if (letter.isEmpty()) {
            faults.add(new Fault("letter", "letter", "There is no such letter here. There are: " + letters.stream().map(Letter::id).toList() + "."));
        }
        boolean told = telling.channel() != Channel.EXEMPT;
        if (told ? !isLanguage(telling.channel(), telling.language(), letter) : telling.language() != null) {
            faults.add(new Fault("language", "language", "Say in which language they were told: one of the letter, or in a conversation any. Of an exception none."));
        }
        if (telling.day().isAfter(today) || telling.day().isBefore(today.minusYears(OLDEST_YEARS))) {
            faults.add(new Fault("day", "day", "The day is today or one of the last " + OLDEST_YEARS + " years."));
        }
        String reason = telling.reason();
        if (told ? reason != null : reason == null || reason.isBlank() || reason.length() > Telling.LONGEST_REASON) {
            faults.add(new Fault("reason", "reason", "Of an exception, and only of one, say why: 1 to " + Telling.LONGEST_REASON + " characters."));
        }
        return faults;
    }

    private static boolean isLanguage(Channel channel, @Nullable String language, Optional<Letter> letter) {
        return language != null && (channel == Channel.CONVERSATION ? LANGUAGE.matcher(language).matches()
                : letter.isEmpty() || letter.get().languages().contains(language));
    }
}
