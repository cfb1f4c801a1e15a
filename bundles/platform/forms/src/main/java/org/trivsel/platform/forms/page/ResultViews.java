package org.trivsel.platform.forms.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.Assessment.Status;
import org.trivsel.assessment.Course;
import org.trivsel.assessment.FurtherOutcome;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.Outcome;
import org.trivsel.instrument.Outcome.VerdictScore;
import org.trivsel.instrument.OutcomeCodec;
import org.trivsel.instrument.Wording;
import org.trivsel.instrument.definition.Caution;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.ItemKind;
import org.trivsel.instrument.definition.LicenceTerms;
import org.trivsel.instrument.definition.LicenceTerms.Print;
import org.trivsel.instrument.definition.LocalText;
import org.trivsel.instrument.norm.NormPack;
import org.trivsel.plan.Evidence;
import org.trivsel.platform.forms.Taken;
import org.trivsel.registry.Child;
import org.trivsel.text.Texts;
import org.trivsel.ui.Count;
import org.trivsel.ui.Phrases;
import org.trivsel.ui.Wrong;

/** Makes the view of a result in one language. */
final class ResultViews {
    private static final String STAFF = "staff";

    private final Texts texts;
    private final Paths paths;
    private final Phrases phrases;
    private final Caller caller;
    private final Course course;
    private final Taken taken;
    private final Scores scores;
    private final Said said;
    private final Shown shown;

    ResultViews(Pages pages, Caller caller, Course course, Taken taken, Shown shown) {
        this.texts = pages.texts();
        this.paths = pages.paths();
        this.phrases = Phrases.in(texts.locale());
        this.caller = caller;
        this.course = course;
        this.taken = taken;
        this.scores = new Scores(taken.definition(), texts);
        this.said = new Said(texts);
        this.shown = shown;
    }

    ResultView view(List<Wrong> wrongs, String reason) {
        Definition definition = taken.definition();
        Child child = course.child();
        Assessment assessment = taken.assessment();
        Drawings drawings = new Drawings(texts, child, taken, shown.items(), shown.counting().stream().filter(one -> Taken.BY_DATE.compare(one, taken) <= 0).toList(),
                caller.today());
        Optional<Taken> before = drawings.before();
        return new ResultView(paths.assessment(assessment.id()), Paths.child(child.id()), child.name(), words(definition.title()),
                detail(), state(), assessment.status() == Status.VOID, OtherFormSaid.of(assessment, definition, texts.locale()), valid(),
                words(definition.notice()), cautions(), drawings.all(), rows(before),
                before.map(one -> phrases.date(one.assessment().date())).orElse(null),
                definition.presentation().feedback().stream().anyMatch(one -> one.audience().equals(STAFF)), todos(), answered(), notes(),
                Explained.of(texts, taken, shown.items()), new History(texts, caller, definition, assessment, shown.items()).lines(course.history()), apart(), further(), facts(), plan(), can(), items(), wrongs, reason);
    }

    private List<ResultView.Row> rows(Optional<Taken> before) {
        Stream<String> verdicts = taken.outcome().verdicts().stream().map(VerdictScore::verdict);
        return Stream.concat(scores.all().stream(), verdicts).filter(id -> scores.isIn(taken.outcome(), id)).map(id -> row(id, before)).toList();
    }

    private ResultView.Row row(String id, Optional<Taken> before) {
        Score score = scores.of(taken.outcome(), id);
        String earlier = before.map(one -> scores.of(one.outcome(), id).shown()).orElse(texts.get("dash"));
        return new ResultView.Row(score.title(), score.shown(), earlier, score.word(), score.why());
    }

    /** Why the newest result before this one may not be set beside it. */
    private @Nullable String apart() {
        return shown.counting().stream().filter(one -> Taken.BY_DATE.compare(one, taken) < 0).reduce((one, later) -> later)
                .flatMap(before -> taken.apart(before).map(why -> texts.get("apart", phrases.date(before.assessment().date()),
                        Wording.in(texts.locale().getLanguage()).reason(why)))).orElse(null);
    }

    private ResultView.Further further() {
        List<ResultView.Second> all = course.further().stream().map(this::second).toList();
        boolean may = shown.own() && caller.has(Permission.NORM_ADD) && taken.assessment().counts();
        List<String> open = may ? taken.instrument().laterNorms(taken.outcome()).stream().map(NormPack::edition)
                .filter(edition -> course.further().stream().noneMatch(one -> one.normEdition().equals(edition))).toList() : List.of();
        String first = taken.assessment().normEdition();
        return new ResultView.Further(first == null ? texts.get("further.none") : first, all, open);
    }

    private ResultView.Second second(FurtherOutcome added) {
        Outcome outcome = new OutcomeCodec().read(added.outcome());
        String when = phrases.moment(added.at().atZone(caller.tenant().zone()));
        return new ResultView.Second(added.normEdition(), added.by() == null ? texts.get("further.added", when) : texts.get("further.added-by", when, added.by()),
                scores.all().stream().filter(id -> scores.isIn(outcome, id)).map(id -> {
                    Score score = scores.of(outcome, id);
                    Score first = scores.of(taken.outcome(), id);
                    return new ResultView.Row(score.title(), score.shown(), first.shown() + (first.word().isEmpty() ? "" : " · " + first.word()), score.word(), score.why());
                }).toList());
    }

    private List<String> cautions() {
        Stream<String> given = taken.outcome().cautions().stream().flatMap(id -> taken.definition().caution(id).stream()).map(Caution::text).map(this::words);
        Stream<String> invented = taken.outcome().norms().flatMap(taken.instrument()::norm).filter(NormPack::synthetic).stream()
                .map(pack -> texts.get("norms.synthetic"));
        return Stream.concat(given, invented).toList();
    }

    private List<ResultView.Todo> todos() {
        return taken.definition().presentation().feedback(taken.outcome(), STAFF).stream().map(one -> new ResultView.Todo(scores.title(one.about()),
                scores.of(taken.outcome(), one.about()).word(), words(one.text()), one.activities().stream()
                .flatMap(id -> taken.definition().presentation().activity(id).stream())
                .map(idea -> new ResultView.Idea(words(idea.title()), words(idea.text()))).toList())).toList();
    }

    private ResultView.Items items() {
        LicenceTerms terms = taken.definition().licence();
        return new ResultView.Items(shown.items(), terms.prints(Print.FILLED));
    }

    private List<ResultView.Answered> answered() {
        if (!shown.items()) {
            return List.of();
        }
        Map<String, Answer> answers = taken.answers();
        return taken.form().parts().stream().map(part -> new ResultView.Answered(words(part.part().title()),
                part.items().stream().filter(item -> !item.practice() && item.kind() != ItemKind.TEXT)
                        .map(item -> new ResultView.Step(said.question(item), said.answer(item, answers.get(item.id())))).toList()))
                .filter(part -> !part.steps().isEmpty()).toList();
    }

    private List<ResultView.Note> notes() {
        Map<String, Answer> answers = taken.answers();
        List<ResultView.Note> notes = new ArrayList<>();
        if (!shown.items()) {
            return notes;
        }
        for (Item item : taken.form().items()) {
            if (item.kind() == ItemKind.TEXT && answers.get(item.id()) instanceof Answer.Word note) {
                notes.add(new ResultView.Note(said.question(item), note.value().lines().toList()));
            }
        }
        return List.copyOf(notes);
    }

    private String detail() {
        LocalDate date = taken.assessment().date();
        return String.join(" · ", phrases.date(date), phrases.age(course.child().ageOn(date)), words(taken.form().title()));
    }

    private @Nullable String state() {
        String reason = taken.assessment().voidedOrReopened();
        return switch (taken.assessment().status()) {
            case VOID -> texts.get("state.void", reason == null ? "" : reason);
            case LOCKED -> texts.get("state.locked");
            case COMPLETE, DRAFT -> null;
        };
    }

    private @Nullable String valid() {
        return taken.instrument().validUntil(taken.assessment().date())
                .map(last -> texts.get(last.isBefore(caller.today()) ? "valid.past" : "valid.until", phrases.date(last))).orElse(null);
    }

    private @Nullable String plan() {
        if (!shown.own() || !caller.has(Permission.PLAN_WRITE) || !taken.assessment().counts()) {
            return null;
        }
        String title = words(taken.definition().title()) + ", " + phrases.date(taken.assessment().date());
        return new Evidence(paths.assessment(taken.assessment().id()), title).planFor(course.child().id());
    }

    private ResultView.Can can() {
        Status status = taken.assessment().status();
        return new ResultView.Can(shown.own(), shown.own() && caller.has(Permission.ASSESSMENT_WRITE) && status == Status.COMPLETE,
                shown.own() && caller.has(Permission.ASSESSMENT_REOPEN) && taken.assessment().counts(),
                shown.own() && caller.has(Permission.ASSESSMENT_VOID) && status != Status.VOID);
    }

    private List<Count> facts() {
        String norms = taken.assessment().normEdition();
        Child child = course.child();
        List<Count> facts = new ArrayList<>(List.of(new Count(texts.get("print.child"), child.name() + ", " + phrases.date(child.birthDate())),
                new Count(texts.get("print.date"), phrases.date(taken.assessment().date())),
                new Count(texts.get("print.version"), taken.definition().id() + " " + taken.definition().version())));
        if (norms != null) {
            facts.add(new Count(texts.get("print.norms"), norms));
        }
        facts.add(Printed.by(texts, caller));
        return List.copyOf(facts);
    }

    private String words(LocalText text) {
        return text.in(texts.locale().getLanguage());
    }
}
