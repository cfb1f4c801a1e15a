package org.trivsel.engine.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trivsel.engine.source.Place;
import org.trivsel.instrument.definition.BandSet;
import org.trivsel.instrument.definition.Conclusions;
import org.trivsel.instrument.definition.LocalText;
import org.trivsel.instrument.definition.Presentation;
import org.trivsel.instrument.definition.Presentation.Activity;
import org.trivsel.instrument.definition.Presentation.Chart;
import org.trivsel.instrument.definition.Presentation.Comparability;
import org.trivsel.instrument.definition.Presentation.Feedback;
import org.trivsel.instrument.definition.Presentation.Kind;
import org.trivsel.instrument.definition.Presentation.Light;
import org.trivsel.instrument.definition.Presentation.Link;
import org.trivsel.instrument.definition.Presentation.Question;

/** Reads how results are shown and what is said about them. */
final class PresentationReading {
    private static final int FEWEST_AXES = 3;
    private final Texts texts;
    private final Known known;
    private final Set<String> bands;
    private final Conclusions conclusions;
    private final ById<Activity> activities = new ById<>("activity");

    PresentationReading(Texts texts, Known known, List<BandSet> bands, Conclusions conclusions) {
        this.texts = texts;
        this.known = known;
        this.bands = bands.stream().flatMap(set -> set.bands().stream()).map(band -> band.id()).collect(Collectors.toSet());
        this.conclusions = conclusions;
    }

    Presentation read(Place root) {
        for (Place at : root.each("activities")) {
            activities.add(at, at.text("id"), new Activity(at.text("id"), texts.read(at, "title"), texts.read(at, "text")));
        }
        List<Feedback> feedback = root.each("feedback").stream().map(this::feedback).toList();
        List<Comparability> comparabilities = root.each("comparability").stream().map(this::comparability).toList();
        return new Presentation(charts(root.each("charts")), feedback, activities.all(), comparabilities, sheet(root.at("sheet")));
    }

    private List<Chart> charts(List<Place> places) {
        ById<Chart> charts = new ById<>("chart");
        for (Place at : places) {
            Kind kind = Kind.valueOf(at.text("kind").toUpperCase(Locale.ROOT));
            at.each("of").forEach(id -> checkShown(id, kind));
            if (kind == Kind.SPIDER && at.texts("of").size() < FEWEST_AXES) {
                at.fault(at.texts("of").size() + " axes were found, a spider needs at least " + FEWEST_AXES);
            }
            charts.add(at, at.text("id"), new Chart(at.text("id"), texts.read(at, "title"), kind, at.texts("of"), texts.read(at, "note"), lights(at, kind)));
        }
        return charts.all();
    }

    private Map<String, Light> lights(Place chart, Kind kind) {
        if (chart.has("lights") && kind != Kind.LIGHTS) {
            chart.at("lights").fault("only a chart of kind lights has lights, this one is of kind " + kind.id());
        }
        Set<String> choices = conclusions.verdicts().stream().flatMap(verdict -> verdict.choices().stream()).map(Conclusions.VerdictChoice::id)
                .collect(Collectors.toSet());
        Map<String, Light> lights = new LinkedHashMap<>();
        for (String id : chart.at("lights").keys()) {
            if (!bands.contains(id) && !choices.contains(id)) {
                chart.at("lights").at(id).fault("there is no band or choice \"" + id + "\"");
            }
            lights.put(id, Light.valueOf(chart.at("lights").text(id).toUpperCase(Locale.ROOT)));
        }
        return Collections.unmodifiableMap(lights);
    }

    private void checkShown(Place id, Kind kind) {
        boolean ladder = conclusions.ladder(id.text()).isPresent();
        boolean verdict = conclusions.verdict(id.text()).isPresent();
        if (kind == Kind.LADDER && !ladder) {
            id.fault("there is no ladder \"" + id.text() + "\"");
        } else if (kind == Kind.LIGHTS && !verdict && !known.scores(id.text())) {
            id.fault("there is no scale, group or verdict \"" + id.text() + "\"");
        } else if (kind != Kind.LADDER && kind != Kind.LIGHTS && !known.scores(id.text())) {
            id.fault("there is no scale or group \"" + id.text() + "\"");
        }
    }

    private Feedback feedback(Place at) {
        String about = at.text("about");
        Set<String> choices = conclusions.verdict(about).map(verdict -> verdict.choices().stream().map(Conclusions.VerdictChoice::id)
                .collect(Collectors.toSet())).orElse(bands);
        if (!known.scores(about) && conclusions.verdict(about).isEmpty()) {
            at.at("about").fault("there is no scale, group or verdict \"" + about + "\"");
        }
        for (Place in : at.each("in")) {
            if (!choices.contains(in.text())) {
                in.fault("there is no band or choice \"" + in.text() + "\" for \"" + about + "\"");
            }
        }
        at.each("activities").forEach(activity -> activities.find(activity, activity.text()));
        return new Feedback(at.text("audience"), about, at.texts("in"), texts.read(at, "text"), at.texts("activities"));
    }

    private Comparability comparability(Place at) {
        at.each("scales").stream().filter(scale -> !known.scores(scale.text()))
                .forEach(scale -> scale.fault("there is no scale or group \"" + scale.text() + "\""));
        return new Comparability(at.text("instrument"), at.texts("versions"), at.texts("scales"),
                Link.valueOf(at.text("link").toUpperCase(Locale.ROOT).replace('-', '_')), texts.read(at, "text"));
    }

    private Map<Question, LocalText> sheet(Place at) {
        Map<Question, LocalText> sheet = new EnumMap<>(Question.class);
        List<String> asked = new ArrayList<>(at.keys());
        Stream.of(Question.values()).filter(question -> asked.contains(question.id()))
                .forEach(question -> sheet.put(question, texts.read(at, question.id())));
        return Collections.unmodifiableMap(sheet);
    }
}
