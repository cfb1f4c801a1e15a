package org.trivsel.engine.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.trivsel.instrument.Measure;
import org.trivsel.instrument.Outcome;
import org.trivsel.instrument.Outcome.GroupScore;
import org.trivsel.instrument.Outcome.ScaleScore;
import org.trivsel.instrument.Outcome.VerdictScore;
import org.trivsel.instrument.ScoreKind;

/**
 * Writes the compact form. A scale is {@code [id, max, raw, z, percentile, band]}, a group {@code [id, z, percentile, band]}; the first measure
 * without a number is {@code {"not":reason,"by":[details]}} and ends the list, since what follows lacks a number for the same reason. Lists, not
 * objects, because a database may put the names of an object in another order. What such a list cannot say (another kind of score, a band without
 * percentile) is written as an object with these names. Setting and verdicts are left out when there are none.
 */
public final class OutcomeWriter {
    private final JsonGenerator out;

    public OutcomeWriter(JsonGenerator out) {
        this.out = out;
    }

    public void write(Outcome outcome) throws IOException {
        out.writeStartObject();
        out.writeStringField("instrument", outcome.instrument());
        out.writeStringField("version", outcome.version());
        out.writeStringField("form", outcome.form());
        out.writeStringField("age", outcome.age().toString());
        out.writeStringField("sex", outcome.sex().id());
        if (outcome.norms().isPresent()) {
            out.writeStringField("norms", outcome.norms().get());
        }
        writeScores(outcome);
        out.writeFieldName("cautions");
        out.writeArray(outcome.cautions().toArray(String[]::new), 0, outcome.cautions().size());
        if (!outcome.setting().isEmpty()) {
            SettingJson.write(outcome.setting(), out);
        }
        if (!outcome.verdicts().isEmpty()) {
            writeVerdicts(outcome);
        }
        out.writeEndObject();
    }

    private void writeScores(Outcome outcome) throws IOException {
        out.writeArrayFieldStart("scales");
        for (ScaleScore score : outcome.scales()) {
            if (listed(score.band(), score.scores(), score.raw(), score.z(), score.percentile())) {
                out.writeStartArray();
                out.writeString(score.scale());
                out.writeNumber(score.max());
                writeMeasures(score.band(), score.raw(), score.z(), score.percentile());
                out.writeEndArray();
            } else {
                writeNamed(score);
            }
        }
        out.writeEndArray();
        out.writeArrayFieldStart("groups");
        for (GroupScore score : outcome.groups()) {
            if (listed(score.band(), score.scores(), score.z(), score.percentile())) {
                out.writeStartArray();
                out.writeString(score.group());
                writeMeasures(score.band(), score.z(), score.percentile());
                out.writeEndArray();
            } else {
                writeNamed(score);
            }
        }
        out.writeEndArray();
    }

    private void writeNamed(ScaleScore score) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", score.scale());
        out.writeNumberField("max", score.max());
        writeMeasure("raw", score.raw());
        writeRest(score.z(), score.percentile(), score.band(), score.scores());
        out.writeEndObject();
    }

    private void writeNamed(GroupScore score) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", score.group());
        writeRest(score.z(), score.percentile(), score.band(), score.scores());
        out.writeEndObject();
    }

    private void writeRest(Measure z, Measure percentile, Optional<String> band, Map<ScoreKind, BigDecimal> scores) throws IOException {
        writeMeasure("z", z);
        writeMeasure("percentile", percentile);
        if (band.isPresent()) {
            out.writeStringField("band", band.get());
        }
        for (Map.Entry<ScoreKind, BigDecimal> score : scores.entrySet()) {
            out.writeNumberField(score.getKey().id(), score.getValue());
        }
    }

    /** Whether a list says all of it: numbers first, then one reason for all that lack one, and a band only after numbers alone. */
    private static boolean listed(Optional<String> band, Map<ScoreKind, BigDecimal> scores, Measure... measures) {
        Measure why = null;
        for (Measure measure : measures) {
            if (why != null && !measure.equals(why)) {
                return false;
            }
            why = measure instanceof Measure.NotScorable ? measure : null;
        }
        return scores.isEmpty() && (why == null || band.isEmpty());
    }

    private void writeMeasures(Optional<String> band, Measure... measures) throws IOException {
        for (Measure measure : measures) {
            if (measure instanceof Measure.Value value) {
                out.writeNumber(value.number());
            } else if (measure instanceof Measure.NotScorable why) {
                writeReason(why);
                return;
            }
        }
        if (band.isPresent()) {
            out.writeString(band.get());
        }
    }

    private void writeMeasure(String name, Measure measure) throws IOException {
        out.writeFieldName(name);
        if (measure instanceof Measure.Value value) {
            out.writeNumber(value.number());
        } else {
            writeReason((Measure.NotScorable) measure);
        }
    }

    private void writeReason(Measure.NotScorable why) throws IOException {
        out.writeStartObject();
        out.writeStringField("not", why.reason().id());
        out.writeFieldName("by");
        out.writeArray(why.details().toArray(String[]::new), 0, why.details().size());
        out.writeEndObject();
    }

    /** {@code [id, choice]}, {@code [id]} for what a person decides, {@code [id, [what is lacking]]}. */
    private void writeVerdicts(Outcome outcome) throws IOException {
        out.writeArrayFieldStart("verdicts");
        for (VerdictScore score : outcome.verdicts()) {
            out.writeStartArray();
            out.writeString(score.verdict());
            if (score.choice().isPresent()) {
                out.writeString(score.choice().get());
            } else if (!score.lacks().isEmpty()) {
                out.writeArray(score.lacks().toArray(String[]::new), 0, score.lacks().size());
            }
            out.writeEndArray();
        }
        out.writeEndArray();
    }
}
