package org.trivsel.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.Explanation;
import org.trivsel.instrument.Measure;
import org.trivsel.instrument.Sex;
import org.trivsel.instrument.Subject;
import org.trivsel.instrument.definition.Form;

/** A form taken by chance: the answers, what our engine makes of them, and the response that is exported. */
record Taken(Source source, Form form, Map<String, Answer> answers, Explanation explanation) {
    static Taken by(Source source, Form form, Random random, boolean plain) {
        Map<String, Answer> answers = new Chance(random, plain).answers(form);
        LocalDate day = LocalDate.of(2026, 9, 1);
        Subject subject = new Subject(day.minusMonths(9 + random.nextInt(66)), day, Sex.UNSPECIFIED);
        return new Taken(source, form, answers, source.instrument().explain(form.id(), answers, subject));
    }

    About about() {
        return new About(UUID.nameUUIDFromBytes(answers.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)), "7",
                OffsetDateTime.of(2026, 9, 1, 10, 0, 0, 0, ZoneOffset.UTC), source.definition().languages().get(0));
    }

    ObjectNode response() {
        return new ResponseWriter(source, explanation, answers, about()).write();
    }

    ObjectNode result() {
        return new FhirInstrument(source).result(explanation, answers, about());
    }

    /** The response as it comes to an engine that is to work out the scores. */
    ObjectNode withoutScores() {
        ObjectNode response = response();
        List<JsonNode> kept = new ArrayList<>();
        response.path("item").forEach(item -> {
            if (!item.path("linkId").asText().equals("scales/all")) {
                kept.add(item);
            }
        });
        response.putArray("item").addAll(kept);
        return response;
    }

    /** Where another engine came to something else; null is no number. */
    List<String> differences(JsonNode totals) {
        List<String> different = new ArrayList<>();
        totals.fields().forEachRemaining(total -> {
            Measure raw = explanation.outcome().scale(total.getKey()).orElseThrow().raw();
            BigDecimal ours = raw instanceof Measure.Value value ? value.number() : null;
            boolean same = ours == null ? total.getValue().isNull() : total.getValue().isNumber() && ours.compareTo(total.getValue().decimalValue()) == 0;
            if (!same) {
                different.add(source.url(form.id()) + " " + total.getKey() + " is " + ours + ", and " + total.getValue() + " there, of " + answers);
            }
        });
        return different;
    }
}
