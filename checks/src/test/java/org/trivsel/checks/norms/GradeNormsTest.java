package org.trivsel.checks.norms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trivsel.checks.norms.GradeNorms.Edition;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.Key;
import org.trivsel.instrument.Outcome;
import org.trivsel.instrument.Setting;
import org.trivsel.instrument.Sex;
import org.trivsel.instrument.Subject;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.DefinitionReader;
import org.trivsel.instrument.norm.NormPack;
import org.trivsel.instrument.norm.NormReader;
import org.trivsel.instrument.norm.NormTable;

/** The invented norms of the tests for each grade. */
class GradeNormsTest {
    private static final Path RESOURCES = Path.of(System.getProperty("root"), "bundles/partners/maths-reading/src/main/resources");

    static Stream<String> instruments() {
        return GradeNorms.INSTRUMENTS.stream();
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void areWrittenAnewByteForByte(String instrument) throws IOException {
        for (Edition edition : GradeNorms.EDITIONS) {
            assertEquals(Files.readString(RESOURCES.resolve(GradeNorms.file(instrument, edition))), GradeNorms.of(definition(instrument), edition));
        }
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void haveEveryRawScoreOfEveryGrade(String instrument) throws IOException {
        Definition definition = definition(instrument);
        for (NormPack pack : packs(instrument)) {
            assertTrue(pack.synthetic() && pack.edition().startsWith("synthetic-"));
            assertEquals(9, pack.tables().size());
            for (NormTable table : pack.tables()) {
                assertEquals(0, table.lowest());
                assertEquals(definition.form(table.form()).orElseThrow().items().size(), table.highest());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void areProvisionalUntilTheFinalOnesReplaceThem(String instrument) throws IOException {
        Instrument compiled = Instrument.of(definition(instrument), packs(instrument));
        assertEquals("synthetic-provisional-2025", edition(compiled, LocalDate.of(2026, 7, 31)));
        assertEquals("synthetic-final-2026", edition(compiled, LocalDate.of(2026, 8, 1)));
    }

    private static String edition(Instrument instrument, LocalDate day) {
        Setting third = Setting.NONE.with(Key.GRADE, "3").with(Key.MODE, "class");
        Outcome outcome = instrument.score("grade-3", Map.of(), new Subject(day.minusYears(9), day, Sex.UNSPECIFIED, third));
        return outcome.norms().orElseThrow();
    }

    private static Definition definition(String instrument) throws IOException {
        return new DefinitionReader().read(Files.readString(RESOURCES.resolve("instruments/" + instrument + ".yaml")));
    }

    private static List<NormPack> packs(String instrument) throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("norms"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(instrument)).sorted().map(GradeNormsTest::text).map(new NormReader()::read).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
