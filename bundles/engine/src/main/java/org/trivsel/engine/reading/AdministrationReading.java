package org.trivsel.engine.reading;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trivsel.engine.source.Place;
import org.trivsel.instrument.Age;
import org.trivsel.instrument.definition.Administration;
import org.trivsel.instrument.definition.Administration.Correction;
import org.trivsel.instrument.definition.Administration.Repeat;
import org.trivsel.instrument.definition.Administration.Season;

/** Reads about whom an instrument is, and when and how often it may be given. */
final class AdministrationReading {
    private final Texts texts;

    AdministrationReading(Texts texts) {
        this.texts = texts;
    }

    Administration read(Place at) {
        List<Season> seasons = seasons(at.each("seasons"));
        Optional<Correction> correction = at.has("correct-age")
                ? Optional.of(new Correction(at.at("correct-age").number("born-before-day", 0), Age.parse(at.at("correct-age").text("until"))))
                : Optional.empty();
        return new Administration(at.optional("subject").orElse("child"), !"none".equals(at.text("scoring")), seasons, correction, repeat(at, seasons));
    }

    private List<Season> seasons(List<Place> places) {
        ById<Season> seasons = new ById<>("season");
        for (Place at : places) {
            Season season = new Season(at.text("id"), texts.read(at, "title"), day(at, "from"), day(at, "to"));
            for (Season other : seasons.all()) {
                if (season.holds(other.from().atYear(2023)) || other.holds(season.from().atYear(2023))) {
                    at.fault("season \"" + season.id() + "\" overlaps with \"" + other.id() + "\", a day lies in one season");
                }
            }
            seasons.add(at, season.id(), season);
        }
        return seasons.all();
    }

    private static MonthDay day(Place at, String key) {
        try {
            return MonthDay.parse("--" + at.text(key));
        } catch (DateTimeException e) {
            at.at(key).fault("\"" + at.text(key) + "\" was found, a day of the year such as 03-01 is allowed");
            return MonthDay.of(1, 1);
        }
    }

    private static Repeat repeat(Place at, List<Season> seasons) {
        if (!at.has("repeat")) {
            return Repeat.ANY;
        }
        Place repeat = at.at("repeat");
        List<String> windows = new ArrayList<>();
        for (Place window : repeat.each("windows")) {
            if (seasons.stream().noneMatch(season -> season.id().equals(window.text()))) {
                window.fault("there is no season \"" + window.text() + "\"; there are " + seasons.stream().map(Season::id).toList());
            }
            windows.add(window.text());
        }
        return new Repeat(period(repeat, "interval"), repeat.has("attempts") ? Optional.of(repeat.number("attempts", 1)) : Optional.empty(),
                List.copyOf(windows), period(repeat, "valid"));
    }

    private static Optional<Period> period(Place at, String key) {
        if (!at.has(key)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Period.parse(at.text(key)));
        } catch (DateTimeException e) {
            at.at(key).fault("\"" + at.text(key) + "\" was found, a period such as P10W, P6M or P15Y is allowed");
            return Optional.empty();
        }
    }
}
