package org.trivsel.platform.forms.page;

import java.util.List;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.Course;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.LocalText;
import org.trivsel.instrument.definition.Presentation.Chart;
import org.trivsel.instrument.definition.Presentation.Kind;
import org.trivsel.platform.forms.Climbed;
import org.trivsel.registry.Child;
import org.trivsel.text.Texts;
import org.trivsel.ui.Count;
import org.trivsel.ui.Phrases;

/** Makes the view of an assessment that is followed from day to day, in one language: only ladders, for nothing is scored before it is completed. */
final class FollowedViews {
    private final Texts texts;
    private final Paths paths;
    private final Caller caller;
    private final Course course;
    private final Instrument instrument;
    private final boolean items;

    FollowedViews(Pages pages, Caller caller, Course course, Instrument instrument, boolean items) {
        this.texts = pages.texts();
        this.paths = pages.paths();
        this.caller = caller;
        this.course = course;
        this.instrument = instrument;
        this.items = items;
    }

    FollowedView view() {
        Definition definition = instrument.definition();
        Child child = course.child();
        Assessment assessment = course.assessment();
        Phrases phrases = Phrases.in(texts.locale());
        String detail = texts.get("followed.since", phrases.date(assessment.date())) + " · " + phrases.shortAge(child.ageOn(caller.today()));
        List<Count> facts = List.of(new Count(texts.get("print.child"), child.name() + ", " + phrases.date(child.birthDate())),
                new Count(texts.get("print.version"), definition.id() + " " + definition.version()), Printed.by(texts, caller));
        return new FollowedView(Paths.child(child.id()), child.name(), said(definition.title()), detail, drawings(definition),
                caller.has(Permission.ASSESSMENT_WRITE) ? paths.run(assessment.id()) : null, !instrument.norms().isEmpty(), said(definition.notice()), facts);
    }

    private List<Drawing> drawings(Definition definition) {
        Rungs rungs = new Rungs(texts, definition, items);
        Climbed climbed = new Climbed(course.assessment(), instrument, caller.today());
        return definition.presentation().charts().stream().filter(chart -> chart.kind() == Kind.LADDER)
                .flatMap(chart -> definition.conclusions().ladder(chart.of().get(0)).stream().map(ladder -> rungs.on(plain(chart), ladder, climbed.on(ladder))))
                .toList();
    }

    private Drawing plain(Chart chart) {
        return Drawing.of(chart.id(), chart.title().isEmpty() ? texts.get("chart.ladder") : said(chart.title()), said(chart.note()), List.of());
    }

    private String said(LocalText text) {
        return text.in(texts.locale().getLanguage());
    }
}
