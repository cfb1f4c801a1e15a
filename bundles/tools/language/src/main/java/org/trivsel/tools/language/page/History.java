package org.trivsel.tools.language.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.assessment.Assessments;
import org.trivsel.assessment.HistoryEntry;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.AnswerChanges;
import org.trivsel.instrument.AnswerCodec;
import org.trivsel.instrument.Outcome;
import org.trivsel.instrument.OutcomeCodec;
import org.trivsel.instrument.definition.Choice;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Group;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.ItemKind;
import org.trivsel.text.Texts;
import org.trivsel.ui.Phrases;

/** What was decided about an assessment, and the answers that came too late, in words. */
final class History {
    private final Texts texts;
    private final Phrases phrases;
    private final Caller caller;
    private final Definition definition;

    /** @param definition the version the assessment was begun with */
    History(Texts texts, Caller caller, Definition definition) {
        this.texts = texts;
        this.phrases = Phrases.in(texts.locale());
        this.caller = caller;
        this.definition = definition;
    }

    List<HistoryLine> lines(List<HistoryEntry> history) {
        return history.stream().map(this::line).toList();
    }

    private HistoryLine line(HistoryEntry entry) {
        String who = entry.by() == null ? texts.get("history.nobody") : entry.by();
        String by = who + ", " + phrases.moment(entry.at().atZone(caller.tenant().zone()));
        if (Assessments.DELETED_DRAFT.equals(entry.reason())) {
            return new HistoryLine(texts.get("history.deleted"), by, null, List.of());
        }
        List<String> lines = entry.answers() == null ? outcome(entry) : lost(entry.answers());
        return new HistoryLine(texts.get("history." + entry.kind().name().toLowerCase(Locale.ROOT)), by, entry.reason(), lines);
    }

    /** As it was before, or as it was added. */
    private List<String> outcome(HistoryEntry entry) {
        String stored = entry.outcome();
        String norms = entry.normEdition();
        if (stored == null) {
            return List.of();
        }
        String said = entry.kind() == HistoryEntry.Kind.NORMS ? "history.beside" : "history.before";
        Outcome outcome = new OutcomeCodec().read(stored);
        List<String> lines = new ArrayList<>();
        for (Group group : definition.groups()) {
            outcome.group(group.id()).map(score -> Bands.percentile(score.percentile())).ifPresent(percentile -> lines.add(
                    texts.get(said, group.title().in(language()), percentile)));
        }
        if (norms != null) {
            lines.add(texts.get("print.norms", norms));
        }
        return List.copyOf(lines);
    }

    private List<String> lost(String answers) {
        AnswerChanges changes = new AnswerCodec().readChanges(answers);
        List<String> lines = new ArrayList<>();
        changes.given().forEach((id, answer) -> lines.add(question(id) + ": " + said(id, answer)));
        changes.takenBack().forEach(id -> lines.add(question(id) + ": " + texts.get("history.taken-back")));
        return List.copyOf(lines);
    }

    private String question(String id) {
        Item item = definition.items().get(id);
        return item == null ? id : item.say().isEmpty() ? item.prompt().in(language()) : item.say().in(language());
    }

    private String said(String id, Answer answer) {
        Item item = definition.items().get(id);
        if (answer instanceof Answer.Missing missing) {
            return texts.get("missing." + missing.code().id());
        } else if (answer instanceof Answer.Words words) {
            return String.join(", ", words.values().stream().map(word -> name(item, word)).toList());
        } else if (answer instanceof Answer.Number number && item != null && item.kind() == ItemKind.CORRECT) {
            return texts.get(answer.equals(Answer.correct()) ? "history.correct" : "history.incorrect");
        }
        return answer instanceof Answer.Number number ? String.valueOf(number.value()) : name(item, ((Answer.Word) answer).value());
    }

    private String name(@Nullable Item item, String word) {
        return item == null ? word : item.choices().stream().filter(choice -> choice.id().equals(word)).findFirst()
                .map(Choice::name).map(name -> name.in(language())).orElse(word);
    }

    private String language() {
        return texts.locale().getLanguage();
    }
}
