package org.trivsel.tools.language.page;

import java.time.LocalDate;
import java.time.ZonedDateTime;
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
import org.trivsel.registry.Child;
import org.trivsel.text.Texts;
import org.trivsel.tools.language.Taken;
import org.trivsel.tools.language.followup.FollowUp;
import org.trivsel.tools.language.page.ResultView.Can;
import org.trivsel.tools.language.page.ResultView.Typed;
import org.trivsel.ui.Count;
import org.trivsel.ui.Phrases;
import org.trivsel.ui.Wrong;

/** Makes the view of a result in one language for one caller. */
final class ResultViews {
    private static final int SOON_DAYS = 7;

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

    /** @param counting all results of the child that count, oldest first */
    ResultView view(List<Taken> counting, List<FollowUp> notes, List<Wrong> wrongs, Typed typed) {
        List<Taken> until = counting.stream().filter(one -> Taken.BY_DATE.compare(one, taken) <= 0).toList();
        Optional<Taken> earlier = until.stream().filter(one -> !one.assessment().id().equals(taken.assessment().id()))
                .filter(taken::comparableWith).reduce((one, later) -> later);
        Assessment assessment = taken.assessment();
        return new ResultView(Paths.assessment(assessment.id()), Paths.child(child.id()), child.name(),
                taken.definition().title().in(language()), detail(), state(), assessment.status() == Status.VOID,
                new GroupCards(texts, taken).cards(earlier), cautions(), taken.definition().notice().in(language()),
                Profile.of(texts, taken, earlier), earlier.map(one -> phrases.date(one.assessment().date())).orElse(null),
                Progression.of(texts, child, until), Explained.of(texts, taken), notes.stream().map(this::note).toList(),
                new History(texts, caller, taken).lines(history), facts(), can(), wrongs, typed);
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
        return new Can(write, write && status == Status.COMPLETE, caller.has(Permission.ASSESSMENT_REOPEN) && taken.assessment().counts(),
                caller.has(Permission.ASSESSMENT_VOID) && status != Status.VOID);
    }

    private NoteView note(FollowUp note) {
        ZonedDateTime created = note.created().atZone(caller.tenant().zone());
        String by = note.author() + ", " + phrases.moment(created);
        String done = note.isOpen() && caller.has(Permission.ASSESSMENT_WRITE) ? Paths.assessment(note.assessment()) + "/notes/" + note.id() + "/done" : null;
        return new NoteView(note.id().toString(), note.note().lines().toList(), by, due(note), kind(note), done);
    }

    private @Nullable String due(FollowUp note) {
        LocalDate due = note.due();
        if (due == null) {
            return null;
        }
        return texts.get(note.isOpen() ? "note.due" : "note.done", phrases.date(due));
    }

    private @Nullable String kind(FollowUp note) {
        LocalDate due = note.due();
        if (due == null || !note.isOpen()) {
            return null;
        }
        LocalDate today = caller.today();
        return due.isBefore(today) ? "late" : due.isBefore(today.plusDays(SOON_DAYS)) ? "soon" : null;
    }

    private List<Count> facts() {
        String version = taken.definition().id() + " " + taken.definition().version();
        String norms = taken.outcome().norms().map(edition -> ", " + texts.get("print.norms", edition)).orElse("");
        return List.of(new Count(texts.get("print.child"), child.name() + ", " + phrases.date(child.birthDate())),
                new Count(texts.get("print.date"), phrases.date(taken.assessment().date())),
                new Count(texts.get("print.version"), version + norms),
                new Count(texts.get("print.by"), caller.name() + ", " + phrases.moment(ZonedDateTime.now(caller.tenant().zone()))));
    }

    private String language() {
        return texts.locale().getLanguage();
    }
}
