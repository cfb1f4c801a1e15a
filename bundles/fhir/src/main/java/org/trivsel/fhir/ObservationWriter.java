package org.trivsel.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.trivsel.instrument.Measure;
import org.trivsel.instrument.Outcome;
import org.trivsel.instrument.ScoreKind;
import org.trivsel.instrument.definition.LocalText;

/** Each score of a result as an Observation that comes from the response. */
final class ObservationWriter {
    private static final Map<Measure.Reason, String> ABSENT = Map.of(Measure.Reason.TOO_MANY_MISSING, "not-performed");
    private final Source source;
    private final Outcome outcome;
    private final About about;

    ObservationWriter(Source source, Outcome outcome, About about) {
        this.source = source;
        this.outcome = outcome;
        this.about = about;
    }

    void write(ArrayNode entries) {
        for (Outcome.ScaleScore score : outcome.scales()) {
            ObjectNode written = observation(entries, "scale", score.scale(), source.definition().scale(score.scale()).orElseThrow().title());
            value(written, score.raw());
            standing(written, score.z(), score.percentile(), score.scores(), score.band());
        }
        for (Outcome.GroupScore score : outcome.groups()) {
            ObjectNode written = observation(entries, "group", score.group(), source.definition().group(score.group()).orElseThrow().title());
            value(written, score.z());
            standing(written, score.z(), score.percentile(), score.scores(), score.band());
        }
        for (Outcome.VerdictScore score : outcome.verdicts()) {
            var verdict = source.definition().conclusions().verdict(score.verdict()).orElseThrow();
            ObjectNode written = observation(entries, "verdict", score.verdict(), verdict.title());
            Optional<LocalText> title = score.choice().flatMap(id -> verdict.choices().stream().filter(one -> one.id().equals(id)).findFirst()).map(one -> one.title());
            if (title.isPresent()) {
                written.set("valueCodeableConcept", concept("verdict-choice", score.choice().orElseThrow(), title.get()));
            } else {
                absent(written, "unknown", verdict.human() ? "decided by a person" : "lacks " + score.lacks());
            }
        }
    }

    private ObjectNode observation(ArrayNode entries, String of, String id, LocalText title) {
        UUID own = UUID.nameUUIDFromBytes((about.id() + of + id).getBytes(StandardCharsets.UTF_8));
        ObjectNode written = entries.addObject().put("fullUrl", "urn:uuid:" + own).putObject("resource").put("resourceType", "Observation");
        written.putArray("identifier").addObject().put("system", "urn:ietf:rfc:3986").put("value", "urn:uuid:" + own);
        written.put("status", "final");
        written.putArray("category").addObject().putArray("coding").add(Fhir.coding("http://terminology.hl7.org/CodeSystem/observation-category", "survey"));
        written.set("code", concept(of, id, title));
        written.set("subject", ResponseWriter.subject(about));
        written.put("effectiveDateTime", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(about.when()));
        written.putArray("derivedFrom").addObject().put("reference", "urn:uuid:" + about.id());
        outcome.norms().ifPresent(edition -> written.putObject("method").put("text", "norms " + edition));
        return written;
    }

    private ObjectNode concept(String of, String id, LocalText title) {
        ObjectNode concept = Fhir.object();
        concept.putArray("coding").add(Fhir.coding(source.system(of), id).put("display", title.in(about.language())));
        return concept.put("text", title.in(about.language()));
    }

    private void standing(ObjectNode written, Measure z, Measure percentile, Map<ScoreKind, BigDecimal> scores, Optional<String> band) {
        component(written, "z", z);
        component(written, "percentile", percentile);
        scores.forEach((kind, number) -> component(written, kind.id(), new Measure.Value(number)));
        band.flatMap(source.definition()::band).ifPresent(one -> written.putArray("interpretation").add(concept("band", one.id(), one.title())));
    }

    private static void component(ObjectNode written, String kind, Measure measure) {
        ObjectNode component = written.withArray("component").addObject();
        component.putObject("code").put("text", kind).putArray("coding").add(Fhir.coding("urn:trivsel:score", kind));
        value(component, measure);
    }

    private static void value(ObjectNode written, Measure measure) {
        if (measure instanceof Measure.Value value) {
            written.putObject("valueQuantity").put("value", value.number());
        } else if (measure instanceof Measure.NotScorable why) {
            absent(written, ABSENT.getOrDefault(why.reason(), "not-applicable"), why.reason().id() + (why.details().isEmpty() ? "" : " " + why.details()));
        }
    }

    private static void absent(ObjectNode written, String code, String because) {
        ObjectNode reason = written.putObject("dataAbsentReason");
        reason.putArray("coding").add(Fhir.coding("http://terminology.hl7.org/CodeSystem/data-absent-reason", code));
        reason.put("text", because);
    }
}
