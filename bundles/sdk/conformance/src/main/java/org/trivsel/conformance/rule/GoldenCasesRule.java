package org.trivsel.conformance.rule;

import java.util.List;
import java.util.Optional;
import org.trivsel.conformance.Findings;
import org.trivsel.conformance.Rule;
import org.trivsel.conformance.source.Material;
import org.trivsel.conformance.source.Read;
import org.trivsel.conformance.source.Sources;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.golden.GoldenCase;

/** What the publisher worked out is what comes out. */
public final class GoldenCasesRule implements Rule {
    @Override
    public String id() {
        return "golden-cases";
    }

    @Override
    public String title() {
        return "The worked cases come out as they were worked out";
    }

    @Override
    public void check(Material material, Findings findings) {
        for (Read<List<GoldenCase>> read : material.golden()) {
            List<GoldenCase> cases = read.value().orElse(List.of());
            for (int i = 0; i < cases.size(); i++) {
                check(material, read, cases.get(i), read.outline().line("/cases/" + i), findings);
            }
        }
        material.definitions().forEach(read -> read.value().filter(definition -> material.golden().stream()
                .noneMatch(cases -> cases.outline().text("instrument").equals(definition.id()))).ifPresent(definition ->
                findings.error(read.path(), read.outline().line("/id"), "No case was worked out for \"" + definition.id() + "\".", "Work some out by hand, answers and"
                        + " the scores they must give, and put them into " + Sources.TEST + "golden/.")));
    }

    private static void check(Material material, Read<List<GoldenCase>> read, GoldenCase golden, int line, Findings findings) {
        Optional<Definition> definition = material.definitions().stream().flatMap(one -> one.value().stream())
                .filter(one -> one.id().equals(golden.instrument())).findFirst();
        if (definition.isEmpty()) {
            if (material.definitions().stream().allMatch(one -> one.value().isPresent())) {
                findings.error(read.path(), read.outline().line("/instrument"), "No definition here has the id \"" + golden.instrument() + "\".",
                        "Write the id of the instrument the cases are for.");
            }
            return;
        }
        Optional<Instrument> instrument = material.instrument(definition.get());
        if (instrument.isEmpty()) {
            return;
        }
        for (String difference : golden.differences(instrument.get())) {
            String about = difference.startsWith("instrument:") ? "Work the cases out again for this version, then write its number into the file."
                    : "Work the case out once more; if it is right, the definition or the norms are not.";
            findings.error(read.path(), line, "Case \"" + golden.name() + "\": " + difference + ".", about);
        }
    }
}
