package org.trivsel.engine.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import org.trivsel.instrument.Measure;
import org.trivsel.instrument.Outcome;
import org.trivsel.instrument.Outcome.GroupScore;
import org.trivsel.instrument.Outcome.ScaleScore;

/**
 * Writes the compact form. A scale is {@code [id, max, raw, z, percentile, band]}, a group {@code [id, z, percentile, band]}; the first measure
 * without a number is {@code {"not":reason,"by":[details]}} and ends the list, since what follows lacks a number for the same reason. Lists, not
 * objects, because a database may put the names of an object in another order.
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
        out.writeEndObject();
    }

    private void writeScores(Outcome outcome) throws IOException {
        out.writeArrayFieldStart("scales");
        for (ScaleScore score : outcome.scales()) {
            out.writeStartArray();
            out.writeString(score.scale());
            out.writeNumber(score.max());
            writeMeasures(score.band(), score.raw(), score.z(), score.percentile());
            out.writeEndArray();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("groups");
        for (GroupScore score : outcome.groups()) {
            out.writeStartArray();
            out.writeString(score.group());
            writeMeasures(score.band(), score.z(), score.percentile());
            out.writeEndArray();
        }
        out.writeEndArray();
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

    private void writeReason(Measure.NotScorable why) throws IOException {
        out.writeStartObject();
        out.writeStringField("not", why.reason().id());
        out.writeFieldName("by");
        out.writeArray(why.details().toArray(String[]::new), 0, why.details().size());
        out.writeEndObject();
    }
}
