package org.trivsel.instrument;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.trivsel.engine.json.FullOutcomeWriter;
import org.trivsel.engine.json.Json;
import org.trivsel.engine.json.OutcomeReader;
import org.trivsel.engine.json.OutcomeWriter;

/** Outcomes as JSON. Safe for use by many threads. */
public final class OutcomeCodec {

    /** The compact form that is stored: a few hundred bytes, ids and numbers only. */
    public String compact(Outcome outcome) {
        StringWriter out = new StringWriter();
        try (JsonGenerator generator = Json.FACTORY.createGenerator(out)) {
            new OutcomeWriter(generator).write(outcome);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /**
     * Reads the compact form.
     *
     * @throws IllegalArgumentException when it is not one
     */
    public Outcome read(String compact) {
        try (JsonParser parser = Json.FACTORY.createParser(compact)) {
            return new OutcomeReader(parser).read();
        } catch (IOException e) {
            throw new IllegalArgumentException("The stored outcome is not readable as JSON", e);
        }
    }

    /** The form for readers: titles, reasons and the explanation of every number, in a language. */
    public String full(Instrument instrument, Explanation explanation, String language) {
        StringWriter out = new StringWriter();
        try (JsonGenerator generator = Json.FACTORY.createGenerator(out)) {
            new FullOutcomeWriter(generator, instrument, language).write(explanation);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
