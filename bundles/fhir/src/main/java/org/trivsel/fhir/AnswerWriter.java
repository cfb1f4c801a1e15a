package org.trivsel.fhir;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.definition.Choice;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.ItemKind;

/** One answer as the answers of a QuestionnaireResponse. */
final class AnswerWriter {
    private final Source source;
    private final String language;

    AnswerWriter(Source source, String language) {
        this.source = source;
        this.language = language;
    }

    void write(ObjectNode written, Item item, Answer answer) {
        if (answer instanceof Answer.Number number) {
            number(written, item, number.value());
        } else if (answer instanceof Answer.Word word) {
            word(written, item, word.value());
        } else if (answer instanceof Answer.Words words) {
            words(written, item, words.values());
        } else if (answer instanceof Answer.Amount amount) {
            answer(written).put("valueDecimal", amount.value());
        } else if (answer instanceof Answer.Timed timed) {
            answer(child(written, item.id() + ".correct")).put("valueInteger", timed.correct());
            answer(child(written, item.id() + ".seconds")).put("valueDecimal", timed.seconds());
        } else if (answer instanceof Answer.Trials trials) {
            trials(written, item, trials);
        } else if (answer instanceof Answer.Judged judged) {
            judged.marks().forEach((id, mark) -> answer(child(written, item.id() + "." + id))
                    .set("valueCoding", Fhir.coding(Fhir.INSTRUMENT + "mark", mark.id()).put("display", new Words(List.of(language)).of(mark.id()).in(language))));
        } else if (answer instanceof Answer.Seen seen) {
            seen.observations().stream().sorted(Comparator.comparing(Answer.Observation::on)).forEach(one -> observed(child(written, item.id() + ".seen"), item, one));
        }
    }

    private static void number(ObjectNode written, Item item, int value) {
        switch (item.kind()) {
            case CORRECT -> answer(written).put("valueBoolean", value == 1);
            case SCORE -> answer(written).put("valueDecimal", BigDecimal.valueOf(value));
            default -> answer(written).put("valueInteger", value);
        }
    }

    private void word(ObjectNode written, Item item, String value) {
        if (item.kind() != ItemKind.TEXT) {
            coded(answer(written), item, value);
        } else if (!value.isBlank()) {
            answer(written).put("valueString", value);
        }
    }

    private void words(ObjectNode written, Item item, List<String> values) {
        if (values.isEmpty()) {
            Fhir.extend(written, Fhir.MISSING).put("valueCode", Missing.NONE_TICKED);
        }
        Set<String> seen = new HashSet<>();
        for (String value : values) {
            if (seen.add(value) && item.choice(value).isPresent()) {
                coded(answer(written), item, value);
            } else if (seen.contains(value) && item.choice(value).isEmpty()) {
                answer(written).put("valueString", value);
            }
        }
    }

    private void coded(ObjectNode answer, Item item, String id) {
        ObjectNode coding = Fhir.coding(source.system(item.id()), id);
        item.choice(id).map(Choice::name).ifPresent(name -> coding.put("display", name.in(language)));
        answer.set("valueCoding", coding);
    }

    private static void trials(ObjectNode written, Item item, Answer.Trials trials) {
        boolean single = item.detail() instanceof org.trivsel.instrument.definition.ItemDetail.Measured measured && measured.trials() == 1 && measured.sides().isEmpty();
        for (Map.Entry<String, List<Optional<BigDecimal>>> side : trials.bySide().entrySet()) {
            for (int i = 0; i < side.getValue().size(); i++) {
                String id = Worth.trial(item.id(), side.getKey(), i + 1);
                side.getValue().get(i).ifPresent(value -> answer(single ? written : child(written, id)).put("valueDecimal", value));
            }
        }
    }

    private void observed(ObjectNode seen, Item item, Answer.Observation one) {
        coded(answer(child(seen, item.id() + ".state")), item, one.state());
        answer(child(seen, item.id() + ".on")).put("valueDate", one.on().toString());
        one.by().ifPresent(by -> answer(child(seen, item.id() + ".by")).put("valueString", by));
    }

    private static ObjectNode answer(ObjectNode item) {
        return item.withArray("answer").addObject();
    }

    private static ObjectNode child(ObjectNode written, String id) {
        return written.withArray("item").addObject().put("linkId", id);
    }
}
