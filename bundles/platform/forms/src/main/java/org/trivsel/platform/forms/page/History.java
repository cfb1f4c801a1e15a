package org.trivsel.platform.forms.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.trivsel.access.Caller;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.Assessments;
import org.trivsel.assessment.HistoryEntry;
import org.trivsel.instrument.AnswerChanges;
import org.trivsel.instrument.AnswerCodec;
import org.trivsel.instrument.Outcome;
import org.trivsel.instrument.OutcomeCodec;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.text.Texts;
import org.trivsel.ui.Phrases;

/** What was decided about an assessment, and the answers that came too late, in words. */
final class History {
    private final Texts texts;
    private final Caller caller;
    private final Definition definition;
    private final Assessment assessment;
    private final boolean items;

    /** @param definition the version the assessment was begun with @param assessment what it is the history of @param items whether they are named */
    History(Texts texts, Caller caller, Definition definition, Assessment assessment, boolean items) {
        this.texts = texts;
        this.caller = caller;
        this.definition = definition;
        this.assessment = assessment;
        this.items = items;
    }

    List<HistoryLine> lines(List<HistoryEntry> history) {
        return history.stream().map(this::line).toList();
    }

    private HistoryLine line(HistoryEntry entry) {
        String who = entry.by() == null ? texts.get("history.nobody") : entry.by();
        String by = who + ", " + Phrases.in(texts.locale()).moment(entry.at().atZone(caller.tenant().zone()));
        if (Assessments.DELETED_DRAFT.equals(entry.reason())) {
            return new HistoryLine(texts.get("history.deleted"), by, null, List.of());
        }
        String other = entry.kind() == HistoryEntry.Kind.FORM ? OtherFormSaid.of(assessment, definition, texts.locale()) : null;
        if (other != null) {
            return new HistoryLine(texts.get("history.form"), by, null, List.of(other));
        }
        List<String> lines = entry.answers() == null ? outcome(entry) : late(entry.answers());
        return new HistoryLine(texts.get("history." + entry.kind().name().toLowerCase(Locale.ROOT)), by, entry.reason(), lines);
    }

    /** As it was before, or as it was added. */
    private List<String> outcome(HistoryEntry entry) {
        String stored = entry.outcome();
        if (stored == null) {
            return List.of();
        }
        boolean added = entry.kind() == HistoryEntry.Kind.NORMS;
        Outcome outcome = new OutcomeCodec().read(stored);
        Scores scores = new Scores(definition, texts);
        Stream<String> said = scores.all().stream().filter(id -> scores.isIn(outcome, id)).map(id -> scores.of(outcome, id))
                .map(score -> texts.get(added ? "history.beside" : "history.before", score.title(), score.shown(), score.word()));
        return Stream.concat(Stream.ofNullable(added ? entry.normEdition() : null), said).toList();
    }

    private List<String> late(String answers) {
        if (!items) {
            return List.of(texts.get("items.secret"));
        }
        AnswerChanges changes = new AnswerCodec().readChanges(answers);
        Said said = new Said(texts);
        List<String> lines = new ArrayList<>();
        changes.given().forEach((id, answer) -> Optional.ofNullable(definition.items().get(id))
                .ifPresent(item -> lines.add(said.question(item) + ": " + said.answer(item, answer))));
        changes.takenBack().forEach(id -> lines.add(Optional.ofNullable(definition.items().get(id)).map(said::question).orElse(id) + ": "
                + texts.get("history.taken-back")));
        return List.copyOf(lines);
    }
}
