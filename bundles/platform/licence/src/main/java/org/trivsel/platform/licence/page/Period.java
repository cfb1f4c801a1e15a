package org.trivsel.platform.licence.page;

import java.time.LocalDate;
import org.trivsel.web.Request;

/** The days that are counted: as they are asked for, else this year so far. What cannot be read is as not asked for. */
record Period(LocalDate from, LocalDate to) {
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    static Period asked(Request request) {
        LocalDate today = request.caller().today();
        Period period = new Period(day(request, "from", today.withDayOfYear(1)), day(request, "to", today));
        return period.to.isBefore(period.from) ? new Period(period.from, period.from) : period;
    }

    private static LocalDate day(Request request, String name, LocalDate otherwise) {
        return request.query(name).flatMap(Days::read).filter(day -> !day.isBefore(EARLIEST) && !day.isAfter(LATEST)).orElse(otherwise);
    }

    /** For an address. */
    String query() {
        return "?from=" + from + "&to=" + to;
    }
}
