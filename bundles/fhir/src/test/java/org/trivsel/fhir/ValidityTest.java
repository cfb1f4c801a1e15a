package org.trivsel.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.trivsel.instrument.definition.Form;

/** HAPI's validator takes what is exported. */
class ValidityTest {
    private static final int RESULTS = 4;

    @Test
    void everyFormOfEveryInstrumentIsAValidQuestionnaire() {
        Set<String> errors = new TreeSet<>();
        for (Source source : Samples.ALL) {
            for (Form form : source.definition().forms()) {
                ObjectNode written = new QuestionnaireWriter(source, form).write();
                Validator.errors(written).forEach(error -> errors.add(written.path("url").asText() + " " + error));
            }
        }
        assertEquals(Set.of(), errors);
    }

    @Test
    void everyResultIsAValidResponseToItsQuestionnaireWithValidObservations() {
        Random random = new Random(4);
        Set<String> errors = new TreeSet<>();
        for (Source source : Samples.ALL) {
            for (Form form : source.definition().forms()) {
                Validator.know(new QuestionnaireWriter(source, form).write());
                for (int i = 0; i < RESULTS; i++) {
                    Taken taken = Taken.by(source, form, random, false);
                    ObjectNode result = taken.result();
                    Validator.errors(result).forEach(error -> errors.add(source.url(form.id()) + " " + error));
                }
            }
        }
        assertEquals(Set.of(), errors);
    }

    @Test
    void theValidatorSeesWhatIsWrong() {
        Source source = Samples.of("kinds");
        ObjectNode written = new QuestionnaireWriter(source, source.definition().forms().get(0)).write();
        written.put("status", "invented");
        assertFalse(Validator.errors(written).isEmpty());
    }
}
