package org.trivsel.tools.language.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.assessment.Due;
import org.trivsel.assessment.DuePage;
import org.trivsel.assessment.DueWindows;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Form;
import org.trivsel.registry.Child;
import org.trivsel.registry.Unit;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.UnitKind;
import org.trivsel.text.Texts;
import org.trivsel.ui.Choice;
import org.trivsel.ui.Phrases;

/** Makes the list of who is due in one language. */
final class DueViews {
    private static final int SOON_DAYS = 14;

    private final Texts texts;
    private final Phrases phrases;
    private final Definition definition;
    private final Caller caller;

    DueViews(Texts texts, Definition definition, Caller caller) {
        this.texts = texts;
        this.phrases = Phrases.in(texts.locale());
        this.definition = definition;
        this.caller = caller;
    }

    DueView view(List<Unit> units, @Nullable UnitId unit, DuePage page) {
        String here = unit == null ? "" : unit.toString();
        String next = page.next() == null ? null : Paths.DUE + "?unit=" + here + "&cursor=" + page.next();
        return new DueView(count(texts, page), choices(units, unit), here, page.rows().stream().map(this::row).toList(), next,
                List.of(Printed.by(texts, caller)));
    }

    /** How many are due, as far as anybody counts. */
    static String count(Texts texts, DuePage page) {
        return texts.get(page.more() ? "due.over" : "due.count", page.all());
    }

    /** One that was reached by a link and is not among those to choose from is not hidden. */
    private List<Choice> choices(List<Unit> units, @Nullable UnitId unit) {
        if (units.size() < 2 && unit == null) {
            return List.of();
        }
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", texts.get("due.everywhere")));
        units.forEach(one -> choices.add(new Choice(one.id().toString(), one.kind() == UnitKind.GROUP && units.size() > 1 ? "– " + one.name() : one.name())));
        if (unit != null && units.stream().noneMatch(one -> one.id().equals(unit))) {
            choices.add(new Choice(unit.toString(), texts.get("due.here")));
        }
        return List.copyOf(choices);
    }

    private DueView.Row row(Due due) {
        Child child = due.child();
        LocalDate today = caller.today();
        Form form = definition.form(due.form()).orElseThrow();
        LocalDate last = DueWindows.lastDay(form.ages().before(), child.birthDate());
        return new DueView.Row(Paths.start(child.id()), Paths.child(child.id()), child.name(), phrases.shortAge(child.ageOn(today)),
                child.unitName() == null ? "" : child.unitName(), form.title().in(texts.locale().getLanguage()),
                phrases.date(DueWindows.firstDay(form.ages().from(), child.birthDate()), today), phrases.date(last, today),
                last.isBefore(today.plusDays(SOON_DAYS)) ? "soon" : null);
    }
}
