package org.trivsel.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample passes; each thing done wrong in it is found where it is, with what to do. */
class KitTest {
    @Test
    void theSampleOfTheArchetypePasses() {
        Result result = Kit.run(new Sample().material());
        assertEquals(List.of(), result.findings(Severity.ERROR));
        assertEquals(List.of(), result.findings(Severity.WARNING));
        assertTrue(result.holds());
    }

    static Stream<Defect> defects() {
        return SeededDefects.all();
    }

    @ParameterizedTest
    @MethodSource("defects")
    void isFoundWithWhatToDo(Defect defect) {
        Sample sample = new Sample();
        defect.done().accept(sample);
        Result result = Kit.run(sample.material());
        List<Finding> found = Stream.of(Severity.values()).flatMap(severity -> result.findings(severity).stream()).toList();
        assertTrue(found.stream().anyMatch(finding -> finding.rule().equals(defect.rule()) && finding.severity() == defect.severity() && finding.place().contains(defect.place())
                && (finding.found() + " " + finding.remedy()).contains(defect.says())), () -> "Not found in " + found);
        assertFalse(defect.severity() == Severity.ERROR && result.holds());
        found.forEach(finding -> assertFalse(finding.found().isBlank() || finding.remedy().isBlank(), finding.toString()));
    }

    @Test
    void everyRuleFindsSomethingAndTheGuideNamesIt() throws IOException {
        Set<String> found = SeededDefects.all().map(Defect::rule).collect(Collectors.toSet());
        String guide = Files.readString(Sample.ROOT.resolve("docs/publishers.md"));
        for (Verdict rule : Kit.run(new Sample().material()).verdicts()) {
            assertTrue(found.contains(rule.id()), rule.id());
            assertTrue(guide.contains("`" + rule.id() + "`"), rule.id());
        }
    }

    @Test
    void thereAreMoreThanForty() {
        assertTrue(SeededDefects.all().map(Defect::name).distinct().count() >= 40);
    }
}
