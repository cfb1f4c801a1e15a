package org.trivsel.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.Explanation;
import org.trivsel.instrument.Explanation.Use;
import org.trivsel.instrument.Measure;
import org.trivsel.instrument.Outcome.ScaleScore;
import org.trivsel.instrument.definition.Form;
import org.trivsel.instrument.definition.FormPart;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.Scale;

/** Answers and raw scores as a QuestionnaireResponse. */
final class ResponseWriter {
    private static final Set<Use> LEFT_OUT = EnumSet.of(Use.AFTER_DISCONTINUE, Use.CREDITED, Use.BELOW_START, Use.GATE_CLOSED, Use.NOT_ROUTED);
    private final Source source;
    private final Explanation explanation;
    private final Map<String, Answer> answers;
    private final About about;
    private final AnswerWriter writer;
    private final Map<String, Use> uses = new HashMap<>();

    ResponseWriter(Source source, Explanation explanation, Map<String, Answer> answers, About about) {
        this.source = source;
        this.explanation = explanation;
        this.answers = answers;
        this.about = about;
        this.writer = new AnswerWriter(source, about.language());
        explanation.scales().forEach(scale -> scale.items().forEach(item -> uses.put(item.item(), item.use())));
    }

    ObjectNode write() {
        String formId = explanation.outcome().form();
        Form form = source.definition().form(formId).orElseThrow(() -> new IllegalArgumentException("There is no form \"" + formId + "\""));
        ObjectNode written = Fhir.object().put("resourceType", "QuestionnaireResponse").put("language", about.language());
        written.putObject("identifier").put("system", "urn:ietf:rfc:3986").put("value", "urn:uuid:" + about.id());
        written.put("questionnaire", source.url(formId) + "|" + source.definition().version()).put("status", "completed");
        written.set("subject", subject(about));
        written.put("authored", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(about.when()));
        ArrayNode items = written.putArray("item");
        for (FormPart part : form.parts()) {
            ArrayNode children = Fhir.NODES.arrayNode();
            part.items().forEach(item -> item(item, children));
            if (!children.isEmpty()) {
                items.addObject().put("linkId", "part/" + part.part().id()).set("item", children);
            }
        }
        scales(items);
        return written;
    }

    static ObjectNode subject(About about) {
        ObjectNode subject = Fhir.object();
        subject.putObject("identifier").put("system", "urn:trivsel:subject").put("value", about.subject());
        return subject;
    }

    private void item(Item item, ArrayNode children) {
        Answer answer = answers.get(item.id());
        Use use = uses.get(item.id());
        boolean asked = item.askWhen().isEmpty() || item.askWhen().stream().anyMatch(condition -> Asked.holds(condition, answers.get(condition.item())));
        ObjectNode written = Fhir.object().put("linkId", item.id());
        if (use != null && LEFT_OUT.contains(use)) {
            Fhir.extend(written, Fhir.LEFT_OUT).put("valueCode", use.id());
        }
        if (answer instanceof Answer.Missing missing) {
            Fhir.extend(written, Fhir.MISSING).put("valueCode", missing.code().id());
        } else if (answer != null && asked && use != Use.NOT_ROUTED) {
            writer.write(written, item, answer);
        }
        if (written.size() > 1) {
            children.add(written);
        }
    }

    private void scales(ArrayNode items) {
        ArrayNode children = Fhir.NODES.arrayNode();
        for (ScaleScore score : explanation.outcome().scales()) {
            if (score.raw() instanceof Measure.Value raw) {
                Scale scale = source.definition().scale(score.scale()).orElseThrow();
                ObjectNode answer = children.addObject().put("linkId", "scale/" + score.scale()).putArray("answer").addObject();
                if (scale.rule().decimals() == 0) {
                    answer.put("valueInteger", raw.number().intValueExact());
                } else {
                    answer.put("valueDecimal", raw.number());
                }
            }
        }
        if (!children.isEmpty()) {
            items.addObject().put("linkId", "scales/all").set("item", children);
        }
    }
}
