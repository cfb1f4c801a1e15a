package org.trivsel.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.trivsel.instrument.golden.GoldenCase;
import org.trivsel.instrument.golden.GoldenCaseReader;

/** Cases worked out by hand, each naming the codes of the capabilities it shows. */
class WorkedCasesTest {
    static Stream<Arguments> cases() {
        return Stream.of(Arguments.of("kinds", Samples.KINDS), Arguments.of("scoring", Samples.SCORING), Arguments.of("keyed", Samples.KEYED),
                        Arguments.of("entry", Samples.ENTRY))
                .flatMap(sample -> new GoldenCaseReader().read(Small.resource(sample.get()[0] + "/golden.yaml")).stream()
                        .map(golden -> Arguments.of(golden, sample.get()[1])));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void comesOutAsWorkedOut(GoldenCase golden, Instrument instrument) {
        assertEquals(List.of(), golden.differences(instrument));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isStoredExplainedAndPutInSentences(GoldenCase golden, Instrument instrument) {
        if (instrument.definition().form(golden.form()).isEmpty()) {
            return;
        }
        Outcome outcome = instrument.score(golden.form(), golden.answers(), golden.subject());
        Outcome stored = new OutcomeCodec().read(new OutcomeCodec().compact(outcome));
        assertEquals(outcome, stored);
        Explanation explanation = instrument.explain(stored, golden.answers());
        assertEquals(outcome, explanation.outcome());
        assertEquals(golden.answers(), new AnswerCodec().read(new AnswerCodec().text(golden.answers())));
        for (String language : List.of("da", "en", "nb", "de")) {
            String full = new OutcomeCodec().full(instrument, explanation, language);
            assertEquals(false, full.matches("(?s).*\\{\\d.*"), full);
        }
    }
}
