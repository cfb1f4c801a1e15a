package org.trivsel.language.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trivsel.instrument.golden.GoldenCase;
import org.trivsel.instrument.golden.GoldenCaseReader;

/** The worked cases of the sample instrument; their expected values were found without the engine. */
class GoldenCasesTest {
    static Stream<GoldenCase> cases() {
        return Stream.of("form-3", "form-4", "form-5-6", "edges")
                .flatMap(file -> new GoldenCaseReader().read(Sample.text("golden/" + file + ".yaml")).stream());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void comesOutAsWorkedOut(GoldenCase golden) {
        assertEquals(List.of(), golden.differences(Sample.INSTRUMENT));
    }
}
