package org.trivsel.tools.motor.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.Assessment.Status;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.AnswerCodec;
import org.trivsel.instrument.Measure;
import org.trivsel.instrument.Outcome.ScaleScore;
import org.trivsel.instrument.Wording;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.ItemKind;
import org.trivsel.registry.Child;
import org.trivsel.text.Texts;
import org.trivsel.tools.motor.Taken;
import org.trivsel.ui.Count;
import org.trivsel.ui.Phrases;
import org.trivsel.ui.Wrong;

/** Makes the view of a result in one language for one caller. */
final class ResultViews {
    private final Texts texts;
    private final Phrases phrases;
    private final Caller caller;
    private final Child child;
    private final Taken taken;
    private final Themes themes;

    ResultViews(Texts texts, Caller caller, Child child, Taken taken) {
        this.texts = texts;
        this.phrases = Phrases.in(texts.locale());
        this.caller = caller;
        this.child = child;
        this.taken = taken;
        this.themes = new Themes(taken.definition(), texts);
    }

    /** @param counting all results of the child that count, oldest first */
    ResultView view(List<Taken> counting, List<Wrong> wrongs, String reason) {
        List<Taken> until = counting.stream().filter(one -> Taken.BY_DATE.compare(one, taken) <= 0).toList();
        Optional<Taken> earlier = until.stream().filter(one -> !one.assessment().id().equals(taken.assessment().id()))
                .filter(taken::sameForm).reduce((one, later) -> later);
        Assessment assessment = taken.assessment();
        Map<String, Answer> answers = new AnswerCodec().read(assessment.answers());
        List<ResultView.Theme> rows = themes.ids().stream().map(theme -> row(theme, earlier)).toList();
        return new ResultView(Paths.assessment(assessment.id()), Paths.child(child.id()), child.name(), taken.definition().title().in(language()),
                detail(), state(), assessment.status() == Status.VOID, taken.definition().notice().in(language()),
                Web.of(themes, means(taken), earlier.map(this::means).orElse(Map.of()), spoken(rows)), rows,
                earlier.map(one -> phrases.date(one.assessment().date())).orElse(null), Development.of(texts, child, until), todos(),
                answered(answers), notes(answers), facts(), can(), wrongs, reason);
    }

    private Map<String, @Nullable BigDecimal> means(Taken of) {
        Map<String, @Nullable BigDecimal> means = new LinkedHashMap<>();
        themes.ids().forEach(theme -> means.put(theme, of.mean(theme)));
        return means;
    }

    private ResultView.Theme row(String theme, Optional<Taken> earlier) {
        BigDecimal mean = taken.mean(theme);
        String why = taken.outcome().scale(theme).map(ScaleScore::raw).filter(Measure.NotScorable.class::isInstance)
                .map(raw -> Wording.in(language()).reason((Measure.NotScorable) raw, taken.definition())).orElse(null);
        return new ResultView.Theme(themes.title(theme), themes.number(mean), themes.number(earlier.map(one -> one.mean(theme)).orElse(null)),
                themes.word(mean), why);
    }

    private String spoken(List<ResultView.Theme> rows) {
        return texts.get("web.spoken", themes.most()) + " " + rows.stream().map(row -> row.title() + " " + row.now() + ".").collect(Collectors.joining(" "));
    }

    private List<ResultView.Todo> todos() {
        return taken.definition().presentation().feedback(taken.outcome(), "staff").stream().map(said -> new ResultView.Todo(themes.title(said.about()),
                themes.word(taken.mean(said.about())), said.text().in(language()), said.activities().stream()
                .flatMap(id -> taken.definition().presentation().activity(id).stream())
                .map(one -> new ResultView.Idea(one.title().in(language()), one.text().in(language()))).toList())).toList();
    }

    private List<ResultView.Answered> answered(Map<String, Answer> answers) {
        return taken.form().parts().stream().filter(part -> !part.part().context()).map(part -> new ResultView.Answered(part.part().title().in(language()),
                part.items().stream().map(item -> new ResultView.Step(item.prompt().in(language()), said(item, answers.get(item.id())))).toList())).toList();
    }

    private String said(Item item, @Nullable Answer answer) {
        if (answer instanceof Answer.Missing missing) {
            return texts.get("missing." + missing.code().id());
        }
        return answer instanceof Answer.Word word ? item.choice(word.value()).map(choice -> choice.name().in(language())).orElse(word.value())
                : texts.get("unanswered");
    }

    private List<ResultView.Note> notes(Map<String, Answer> answers) {
        List<ResultView.Note> notes = new ArrayList<>();
        for (Item item : taken.form().items()) {
            if (item.kind() == ItemKind.TEXT && answers.get(item.id()) instanceof Answer.Word note) {
                notes.add(new ResultView.Note(item.prompt().in(language()), note.value().lines().toList()));
            }
        }
        return List.copyOf(notes);
    }

    private String detail() {
        LocalDate date = taken.assessment().date();
        return String.join(" · ", phrases.date(date), phrases.age(child.ageOn(date)), taken.form().title().in(language()));
    }

    private @Nullable String state() {
        String reason = taken.assessment().voidedOrReopened();
        return switch (taken.assessment().status()) {
            case VOID -> texts.get("state.void", reason == null ? "" : reason);
            case LOCKED -> texts.get("state.locked");
            case COMPLETE, DRAFT -> null;
        };
    }

    private ResultView.Can can() {
        Status status = taken.assessment().status();
        return new ResultView.Can(caller.has(Permission.ASSESSMENT_WRITE) && status == Status.COMPLETE,
                caller.has(Permission.ASSESSMENT_REOPEN) && taken.assessment().counts(),
                caller.has(Permission.ASSESSMENT_VOID) && status != Status.VOID);
    }

    private List<Count> facts() {
        return List.of(new Count(texts.get("print.child"), child.name() + ", " + phrases.date(child.birthDate())),
                new Count(texts.get("print.date"), phrases.date(taken.assessment().date())),
                new Count(texts.get("print.version"), taken.definition().id() + " " + taken.definition().version()),
                Printed.by(texts, caller));
    }

    private String language() {
        return texts.locale().getLanguage();
    }
}
