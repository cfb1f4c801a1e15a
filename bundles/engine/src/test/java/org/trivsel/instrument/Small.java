package org.trivsel.instrument;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trivsel.instrument.definition.DefinitionReader;
import org.trivsel.instrument.norm.NormReader;

/** The small instrument of {@code src/test/resources/small} and answers to it. */
final class Small {
    static final String DEFINITION = resource("small/instrument.yaml");
    static final String NORMS = resource("small/norms-2026.yaml");
    static final Instrument INSTRUMENT = Instrument.of(new DefinitionReader().read(DEFINITION),
            List.of(new NormReader().read(NORMS), new NormReader().read(resource("small/norms-2027.yaml"))));
    static final Subject GIRL = new Subject(LocalDate.of(2023, 5, 1), LocalDate.of(2026, 9, 1), Sex.FEMALE);
    static final Subject BOY = new Subject(LocalDate.of(2023, 5, 1), LocalDate.of(2026, 9, 1), Sex.MALE);

    private Small() { }

    static Map<String, Answer> answers(String json) {
        return new AnswerCodec().read(json.replace('\'', '"'));
    }

    /** Full answers to the young form, then changed by the JSON given. */
    static Map<String, Answer> young(String json) {
        Map<String, Answer> all = answers("{'a1':1,'a2':1,'a3':0,'a4':1,'a5':0,'b1':'boat','b2':'rarely','b3':4,'b4':['x','y'],"
                + "'c1':1,'c2':1,'c3':1,'c4':1}");
        return new AnswerCodec().readChanges(json.replace('\'', '"')).appliedTo(new LinkedHashMap<>(all));
    }

    static Outcome score(String json) {
        return INSTRUMENT.score("young", young(json), GIRL);
    }

    static String raw(Outcome outcome, String scale) {
        return text(outcome.scale(scale).orElseThrow().raw());
    }

    static String text(Measure measure) {
        return measure instanceof Measure.Value value ? value.number().toPlainString()
                : ((Measure.NotScorable) measure).reason().id() + ((Measure.NotScorable) measure).details();
    }

    static String resource(String name) {
        try (InputStream in = Small.class.getClassLoader().getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
