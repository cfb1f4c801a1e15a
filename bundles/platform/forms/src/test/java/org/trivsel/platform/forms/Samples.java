package org.trivsel.platform.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trivsel.assessment.Assessment;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.FormChoice;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.definition.DefinitionReader;
import org.trivsel.instrument.definition.ItemKind;
import org.trivsel.registry.Child;
import org.trivsel.testlib.Takings;

/** The instrument of the tool for motor skills as it is shipped, which brings no code, and assessments by it. */
final class Samples {
    static final Instrument MOTOR = read(Path.of("../../tools/motor/src/main/resources/instruments/motor-0-6.yaml"));
    static final Takings TAKINGS = new Takings(MOTOR);

    private Samples() {
    }

    /** A completed assessment. @param step of every item, 0 to 3 @param more answers beside or instead */
    static Assessment complete(int number, Child child, LocalDate date, int step, Map<String, Answer> more) {
        String form = ((FormChoice.Chosen) MOTOR.chooseForm(child.birthDate(), date)).form().id();
        Map<String, Answer> answers = new LinkedHashMap<>();
        MOTOR.definition().form(form).orElseThrow().items().stream().filter(item -> item.kind() == ItemKind.SCALE)
                .forEach(item -> answers.put(item.id(), Answer.choice(item.choices().get(step).id())));
        answers.putAll(more);
        return TAKINGS.complete(number, child, date, answers);
    }

    static Instrument read(Path file) {
        try {
            return Instrument.of(new DefinitionReader().read(Files.readString(file)), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
