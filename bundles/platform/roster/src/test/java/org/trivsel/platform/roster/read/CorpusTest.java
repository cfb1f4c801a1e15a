package org.trivsel.platform.roster.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files as customers and enemies send them, in {@code corpus/}, each with what must come of it in {@code expected.tsv}. */
class CorpusTest {
    private final Reads reads = new Reads();

    static Stream<Arguments> files() throws IOException {
        try (BufferedReader expected = new BufferedReader(new InputStreamReader(resource("expected.tsv"), StandardCharsets.UTF_8))) {
            List<Arguments> files = expected.lines().skip(1).map(line -> line.split("\t"))
                    .map(fields -> Arguments.of(fields[0], fields[1])).toList();
            return files.stream();
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("files")
    void comesOutAsExpected(String name, String expected) throws IOException {
        byte[] content;
        try (InputStream in = resource(name)) {
            content = in.readAllBytes();
        }
        if (Character.isDigit(expected.charAt(0))) {
            RosterFile file = reads.file(content);
            assertEquals(rows(expected), file.rows().size(), "rows");
            assertEquals(faults(expected), Reads.faults(file));
        } else {
            assertEquals(FaultCode.valueOf(expected), reads.refusal(content));
        }
    }

    private static int rows(String expected) {
        return Integer.parseInt(expected.substring(0, expected.indexOf(' ')));
    }

    /** From {@code 3 rows, line 2 ROW_QUOTES}. */
    private static Map<Integer, String> faults(String expected) {
        Map<Integer, String> faults = new TreeMap<>();
        Stream.of(expected.split(", ")).skip(1).map(part -> part.split(" ")).forEach(words -> faults.put(Integer.valueOf(words[1]), words[2]));
        return faults;
    }

    private static InputStream resource(String name) {
        InputStream in = CorpusTest.class.getResourceAsStream("/corpus/" + name);
        assertNotNull(in, name);
        return in;
    }
}
