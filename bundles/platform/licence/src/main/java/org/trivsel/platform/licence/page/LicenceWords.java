package org.trivsel.platform.licence.page;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trivsel.assessment.Instruments;
import org.trivsel.licence.LicenceGrant;
import org.trivsel.licence.LicenceGrant.State;
import org.trivsel.licence.UsedLine;
import org.trivsel.platform.licence.Low;
import org.trivsel.text.Texts;
import org.trivsel.ui.Phrases;

/** How it is said what was granted and used. */
final class LicenceWords {
    private final Texts t;
    private final Phrases say;
    private final Instruments instruments;

    LicenceWords(Locale locale, Instruments instruments) {
        this.t = Pages.texts(locale);
        this.say = Phrases.in(locale);
        this.instruments = instruments;
    }

    /** The title of an instrument, or its id when it is not there. */
    String instrument(String id) {
        return instruments.newest(id).map(one -> one.definition().title().in(t.locale().getLanguage())).orElse(id);
    }

    String low(Low low) {
        String name = instrument(low.instrument());
        if (low.left() != null && low.left() == 0) {
            return t.get("low.none", name);
        }
        return low.until() == null ? t.get("low.left", name, low.left())
                : low.left() == null ? t.get("low.until", name, say.date(low.until())) : t.get("low.both", name, low.left(), say.date(low.until()));
    }

    /** @param withdraw where it is withdrawn, or null where that is not for the reader */
    LicenceView.Granted granted(LicenceGrant grant, ZoneId zone, @Nullable String withdraw) {
        List<String> detail = new ArrayList<>();
        detail.add(grant.uses() == null ? t.get("grant.drawn", grant.drawn()) : t.get("grant.left", grant.left(), grant.uses()));
        detail.add(grant.to() == null ? t.get("grant.from", say.date(grant.from())) : t.get("grant.days", say.date(grant.from()), say.date(grant.to())));
        detail.add(grant.sites().isEmpty() ? t.get("grant.everywhere") : t.get("grant.sites", String.join("; ", grant.sites())));
        String made = made(grant.reference(), grant.at().atZone(zone).toLocalDate(), grant.by());
        State state = grant.state();
        return new LicenceView.Granted(grant.id().toString(), instrument(grant.instrument()), String.join(" · ", detail), made, t.get("state." + state),
                kind(state), icon(state), grant.withdrawn() == null ? null : t.get("grant.withdrawn", grant.withdrawn()),
                state == State.WITHDRAWN || state == State.OVER ? null : withdraw);
    }

    /** @param by who recorded it, or null when nobody is known any more */
    String made(String reference, LocalDate day, @Nullable String by) {
        return by == null ? t.get("grant.made", reference, say.date(day)) : t.get("grant.made-by", reference, say.date(day), by);
    }

    private static String kind(State state) {
        return switch (state) {
            case HOLDS -> "ok";
            case LOW -> "soon";
            case USED_UP -> "late";
            case NOT_YET, OVER, WITHDRAWN -> "info";
        };
    }

    private static String icon(State state) {
        return switch (state) {
            case HOLDS -> "check";
            case LOW, USED_UP -> "warning";
            case NOT_YET -> "clock";
            case OVER, WITHDRAWN -> "close";
        };
    }

    /** @param byUnit whether the unit is named; else the tenant */
    LicenceView.Used used(UsedLine line, boolean byUnit) {
        String of = !byUnit ? line.tenant() : line.unit() == null ? t.get("used.nowhere") : line.unit();
        return new LicenceView.Used(of, instrument(line.instrument()), line.reference(), line.drawn(), line.returned(), line.used());
    }
}
