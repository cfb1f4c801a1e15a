package org.trivsel.tools.language.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.Assessment.Status;
import org.trivsel.assessment.Course;
import org.trivsel.assessment.HistoryEntry;
import org.trivsel.instrument.definition.Caution;
import org.trivsel.plan.Evidence;
import org.trivsel.registry.Child;
import org.trivsel.text.Texts;
import org.trivsel.tools.language.Taken;
import org.trivsel.tools.language.followup.FollowUpPage;
import org.trivsel.tools.language.page.ResultView.Can;
import org.trivsel.tools.language.page.ResultView.Typed;
import org.trivsel.ui.Count;
import org.trivsel.ui.Phrases;
import org.trivsel.ui.Wrong;

/** Makes the view of a result in one language for one caller. */
final class ResultViews {
    private final Texts texts;
    private final Phrases phrases;
    private final Caller caller;
    private final Child child;
    private final List<HistoryEntry> history;
    private final Taken taken;

    ResultViews(Texts texts, Caller caller, Course course, Taken taken) {
        this.texts = texts;
        this.phrases = Phrases.in(texts.locale());
        this.caller = caller;
        this.child = course.child();
        this.history = course.history();
        this.taken = taken;
    }

    /** @param counting all results of the child that count, oldest first @param notes empty for whom it was only disclosed to: no act is offered either */
    ResultView view(List<Taken> counting, Optional<FollowUpPage> notes, List<Wrong> wrongs, Typed typed) {
        List<Taken> until = counting.stream().filter(one -> Taken.BY_DATE.compare(one, taken) <= 0).toList();
        Optional<Taken> earlier = until.stream().filter(one -> !one.assessment().id().equals(taken.assessment().id()))
                .filter(taken::comparableWith).reduce((one, later) -> later);
        Assessment assessment = taken.assessment();
        return new ResultView(Paths.assessment(assessment.id()), Paths.child(child.id()), child.name(),
                taken.definition().title().in(language()), detail(), state(), assessment.status() == Status.VOID,
                new GroupCards(texts, taken).cards(earlier), cautions(), taken.definition().notice().in(language()),
                Profile.of(texts, taken, earlier), earlier.map(one -> phrases.date(one.assessment().date())).orElse(null),
                Progression.of(texts, child, until), Explained.of(texts, taken), notes.stream().flatMap(page -> page.notes().stream()).map(new NoteViews(texts, caller)::ofResult).toList(),
                notes.map(this::older).orElse(null),
                new History(texts, caller, taken.definition()).lines(history), facts(), notes.isPresent() ? plan() : null,
                notes.isPresent() ? can() : Can.READ, wrongs, typed);
    }

    private @Nullable String older(FollowUpPage notes) {
        return notes.next() == null ? null : Paths.assessment(taken.assessment().id()) + "?notes=" + notes.next() + "#notes";
    }

    private @Nullable String plan() {
        if (!caller.has(Permission.PLAN_WRITE) || !taken.assessment().counts()) {
            return null;
        }
        String title = taken.definition().title().in(language()) + ", " + phrases.date(taken.assessment().date());
        return new Evidence(Paths.assessment(taken.assessment().id()), title).planFor(child.id());
    }

    private String detail() {
        LocalDate date = taken.assessment().date();
        return String.join(" · ", phrases.date(date), phrases.age(child.ageOn(date)), taken.form().title().in(language()));
    }

    private @Nullable String state() {
        return switch (taken.assessment().status()) {
            case VOID -> texts.get("state.void", reason());
            case LOCKED -> texts.get("state.locked");
            case COMPLETE, DRAFT -> null;
        };
    }

    private String reason() {
        String reason = taken.assessment().voidedOrReopened();
        return reason == null ? "" : reason;
    }

    private List<String> cautions() {
        return taken.outcome().cautions().stream().flatMap(id -> taken.definition().caution(id).stream())
                .map(Caution::text).map(text -> text.in(language())).toList();
    }

    private Can can() {
        Status status = taken.assessment().status();
        boolean write = caller.has(Permission.ASSESSMENT_WRITE) && status != Status.VOID;
        return new Can(true, write, write && status == Status.COMPLETE, caller.has(Permission.ASSESSMENT_REOPEN) && taken.assessment().counts(),
                caller.has(Permission.ASSESSMENT_VOID) && status != Status.VOID);
    }

    private List<Count> facts() {
        String version = taken.definition().id() + " " + taken.definition().version();
        String norms = taken.outcome().norms().map(edition -> ", " + texts.get("print.norms", edition)).orElse("");
        return List.of(new Count(texts.get("print.child"), child.name() + ", " + phrases.date(child.birthDate())),
                new Count(texts.get("print.date"), phrases.date(taken.assessment().date())),
                new Count(texts.get("print.version"), version + norms),
                Printed.by(texts, caller));
    }

    private String language() {
        return texts.locale().getLanguage();
    }
}
