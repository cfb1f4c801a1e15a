package org.trivsel.engine.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.Answer.Mark;
import org.trivsel.instrument.Answer.Observation;

/** Writes answers that are objects. */
final class ShapeWriter {
    private final JsonGenerator out;

    ShapeWriter(JsonGenerator out) {
        this.out = out;
    }

    void write(Answer answer) throws IOException {
        out.writeStartObject();
        if (answer instanceof Answer.Missing missing) {
            out.writeStringField("missing", missing.code().id());
        } else if (answer instanceof Answer.Amount amount) {
            out.writeNumberField("value", amount.value());
        } else if (answer instanceof Answer.Trials trials) {
            write(trials);
        } else if (answer instanceof Answer.Timed timed) {
            out.writeNumberField("correct", timed.correct());
            out.writeNumberField("seconds", timed.seconds());
        } else if (answer instanceof Answer.Judged judged) {
            write(judged);
        } else if (answer instanceof Answer.Seen seen) {
            write(seen);
        }
        out.writeEndObject();
    }

    private void write(Answer.Trials trials) throws IOException {
        List<Optional<BigDecimal>> only = trials.bySide().get("");
        if (only != null && trials.bySide().size() == 1) {
            write("trials", only);
            return;
        }
        out.writeObjectFieldStart("sides");
        for (Map.Entry<String, List<Optional<BigDecimal>>> side : trials.bySide().entrySet()) {
            write(side.getKey(), side.getValue());
        }
        out.writeEndObject();
    }

    private void write(String name, List<Optional<BigDecimal>> trials) throws IOException {
        out.writeArrayFieldStart(name);
        for (Optional<BigDecimal> trial : trials) {
            if (trial.isPresent()) {
                out.writeNumber(trial.get());
            } else {
                out.writeNull();
            }
        }
        out.writeEndArray();
    }

    private void write(Answer.Judged judged) throws IOException {
        out.writeObjectFieldStart("marks");
        for (Map.Entry<String, Mark> mark : judged.marks().entrySet()) {
            out.writeStringField(mark.getKey(), mark.getValue().id());
        }
        out.writeEndObject();
    }

    private void write(Answer.Seen seen) throws IOException {
        out.writeArrayFieldStart("seen");
        for (Observation one : seen.observations()) {
            out.writeStartObject();
            out.writeStringField("state", one.state());
            out.writeStringField("on", one.on().toString());
            if (one.by().isPresent()) {
                out.writeStringField("by", one.by().get());
            }
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
