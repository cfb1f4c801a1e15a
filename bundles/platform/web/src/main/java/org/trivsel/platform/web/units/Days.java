package org.trivsel.platform.web.units;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.trivsel.problem.Invalid;
import org.trivsel.web.Request;

/** Days as date fields send them. */
public final class Days {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private Days() {
    }

    /** Empty when it is none, or so far off that it cannot be meant: a database does not hold all that Java does. */
    public static Optional<LocalDate> read(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The day asked for in the address, or today. @throws Invalid when it is none */
    static LocalDate asked(Request request) {
        return request.query("on").filter(text -> !text.isEmpty()).map(text -> read(text).orElseThrow(() -> new Invalid("on", "day",
                "The value of on is no day. Write it as 2026-08-28, with a year from " + FIRST_YEAR + " to " + LAST_YEAR + ".")))
                .orElse(request.caller().today());
    }
}
