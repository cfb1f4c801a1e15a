package org.trivsel.tools.motor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trivsel.instrument.golden.GoldenCase;
import org.trivsel.instrument.golden.GoldenCaseReader;

/** The worked cases of the instrument; their expected values were found without the engine. */
class GoldenCasesTest {
    static Stream<GoldenCase> cases() throws IOException {
        return new GoldenCaseReader().read(Files.readString(Path.of("src/test/resources/golden/motor.yaml"))).stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void comesOutAsWorkedOut(GoldenCase golden) {
        assertEquals(List.of(), golden.differences(World.INSTRUMENT));
    }
}
