package org.trivsel.engine.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trivsel.instrument.Explanation;
import org.trivsel.instrument.Explanation.GroupTrace;
import org.trivsel.instrument.Explanation.ItemTrace;
import org.trivsel.instrument.Explanation.ScaleTrace;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.Measure;
import org.trivsel.instrument.Outcome;
import org.trivsel.instrument.Outcome.GroupScore;
import org.trivsel.instrument.Outcome.ScaleScore;
import org.trivsel.instrument.Outcome.VerdictScore;
import org.trivsel.instrument.ScoreKind;
import org.trivsel.instrument.Wording;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.norm.NormPack;

/** Writes an outcome with titles, reasons and traces. */
public final class FullOutcomeWriter {
    private final JsonGenerator out;
    private final Instrument instrument;
    private final Definition definition;
    private final String language;
    private final Wording wording;

    public FullOutcomeWriter(JsonGenerator out, Instrument instrument, String language) {
        this.out = out;
        this.instrument = instrument;
        this.definition = instrument.definition();
        this.language = language;
        this.wording = Wording.in(language);
    }

    public void write(Explanation explanation) throws IOException {
        Outcome outcome = explanation.outcome();
        out.writeStartObject();
        out.writeStringField("instrument", outcome.instrument());
        out.writeStringField("version", outcome.version());
        out.writeStringField("title", definition.title().in(language));
        out.writeStringField("form", outcome.form());
        out.writeStringField("age", outcome.age().toString());
        out.writeStringField("sex", outcome.sex().id());
        writeNorms(outcome);
        out.writeStringField("notice", definition.notice().in(language));
        out.writeArrayFieldStart("scales");
        for (int i = 0; i < outcome.scales().size(); i++) {
            writeScale(outcome.scales().get(i), explanation.scales().get(i));
        }
        out.writeEndArray();
        out.writeArrayFieldStart("groups");
        for (int i = 0; i < outcome.groups().size(); i++) {
            writeGroup(outcome.groups().get(i), explanation.groups().get(i), outcome);
        }
        out.writeEndArray();
        writeVerdicts(explanation);
        writeCautions(outcome.cautions());
        out.writeEndObject();
    }

    private void writeNorms(Outcome outcome) throws IOException {
        Optional<NormPack> pack = outcome.norms().flatMap(instrument::norm);
        if (pack.isPresent()) {
            out.writeObjectFieldStart("norms");
            out.writeStringField("edition", pack.get().edition());
            out.writeBooleanField("synthetic", pack.get().synthetic());
            if (pack.get().provisional()) {
                out.writeBooleanField("provisional", true);
            }
            out.writeStringField("source", pack.get().source().in(language));
            out.writeNumberField("sampleSize", pack.get().sampleSize());
            out.writeEndObject();
        }
    }

    private void writeScale(ScaleScore score, ScaleTrace trace) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", score.scale());
        out.writeStringField("title", definition.scale(score.scale()).orElseThrow().title().in(language));
        writeMeasure("raw", score.raw());
        out.writeNumberField("max", score.max());
        writeMeasure("z", score.z());
        writeMeasure("percentile", score.percentile());
        writeScores(score.scores());
        writeBand(score.band());
        writeLines(wording.explain(definition, score, trace));
        out.writeArrayFieldStart("items");
        for (ItemTrace item : trace.items()) {
            writeItem(item);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void writeItem(ItemTrace item) throws IOException {
        out.writeStartObject();
        out.writeStringField("item", item.item());
        if (item.answer().isPresent()) {
            out.writeFieldName("answer");
            AnswerJson.write(item.answer().get(), out);
        }
        out.writeStringField("use", item.use().id());
        out.writeNumberField("points", item.value());
        out.writeNumberField("max", item.max());
        if (item.weight().compareTo(BigDecimal.ONE) != 0) {
            out.writeNumberField("weight", item.weight());
        }
        if (item.reverse()) {
            out.writeBooleanField("reverse", true);
        }
        out.writeEndObject();
    }

    private void writeGroup(GroupScore score, GroupTrace trace, Outcome outcome) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", score.group());
        out.writeStringField("title", definition.group(score.group()).orElseThrow().title().in(language));
        writeMeasure("z", score.z());
        writeMeasure("percentile", score.percentile());
        writeScores(score.scores());
        writeBand(score.band());
        writeLines(wording.explain(definition, score, trace, outcome));
        out.writeEndObject();
    }

    private void writeMeasure(String name, Measure measure) throws IOException {
        if (measure instanceof Measure.Value value) {
            out.writeNumberField(name, value.number());
        } else if (measure instanceof Measure.NotScorable why) {
            out.writeObjectFieldStart(name);
            out.writeStringField("notScorable", why.reason().id());
            out.writeStringField("because", wording.reason(why, definition));
            out.writeEndObject();
        }
    }

    private void writeScores(Map<ScoreKind, BigDecimal> scores) throws IOException {
        for (Map.Entry<ScoreKind, BigDecimal> score : scores.entrySet()) {
            out.writeNumberField(score.getKey().id(), score.getValue());
        }
    }

    private void writeVerdicts(Explanation explanation) throws IOException {
        if (explanation.outcome().verdicts().isEmpty()) {
            return;
        }
        out.writeArrayFieldStart("verdicts");
        for (int i = 0; i < explanation.verdicts().size(); i++) {
            VerdictScore score = explanation.outcome().verdicts().get(i);
            out.writeStartObject();
            out.writeStringField("id", score.verdict());
            out.writeStringField("title", definition.conclusions().verdict(score.verdict()).orElseThrow().title().in(language));
            if (score.choice().isPresent()) {
                out.writeStringField("choice", score.choice().get());
            }
            writeLines(wording.explain(definition, score, explanation.verdicts().get(i)));
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void writeBand(Optional<String> band) throws IOException {
        if (band.isPresent()) {
            out.writeObjectFieldStart("band");
            out.writeStringField("id", band.get());
            out.writeStringField("title", definition.band(band.get()).orElseThrow().title().in(language));
            out.writeEndObject();
        }
    }

    private void writeLines(List<String> lines) throws IOException {
        out.writeFieldName("explanation");
        out.writeArray(lines.toArray(String[]::new), 0, lines.size());
    }

    private void writeCautions(List<String> cautions) throws IOException {
        out.writeArrayFieldStart("cautions");
        for (String id : cautions) {
            out.writeStartObject();
            out.writeStringField("id", id);
            out.writeStringField("text", definition.caution(id).orElseThrow().text().in(language));
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
