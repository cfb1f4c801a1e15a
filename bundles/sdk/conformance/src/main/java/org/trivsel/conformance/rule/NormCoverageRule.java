package org.trivsel.conformance.rule;

import org.trivsel.conformance.Findings;
import org.trivsel.conformance.Rule;
import org.trivsel.conformance.source.Material;
import org.trivsel.conformance.source.Read;
import org.trivsel.instrument.norm.NormCheck;
import org.trivsel.instrument.norm.NormCheck.Finding;
import org.trivsel.instrument.norm.NormPack;

/** Every child and every score of a form has a norm, and norms do not turn round with age. */
public final class NormCoverageRule implements Rule {
    @Override
    public String id() {
        return "norm-coverage";
    }

    @Override
    public String title() {
        return "Norms cover every age and score, and rise as they should";
    }

    @Override
    public void check(Material material, Findings findings) {
        for (Read<NormPack> read : material.norms()) {
            read.value().ifPresent(pack -> material.definitionOf(pack).flatMap(Read::value).filter(definition -> material.misfits(definition, pack).isEmpty())
                    .ifPresent(definition -> NormCheck.findings(definition, pack).forEach(finding -> tell(read, pack, finding, findings))));
        }
    }

    private static void tell(Read<NormPack> read, NormPack pack, Finding finding, Findings findings) {
        String found = "The " + finding.cell() + ": " + finding.text() + ".";
        int line = line(read, pack, finding);
        switch (finding.kind()) {
            case AGE_GAP, AGE_NOT_COVERED -> findings.error(read.path(), line, found, "Add a table for those ages, or change where the form begins and ends.");
            case SCORE_NOT_COVERED -> findings.error(read.path(), line, found, "Add the missing rows; every raw score that can be reached needs one.");
            case NO_TABLE -> findings.warning(read.path(), line, found, "If there is no norm, leave it: each result says so.");
            case AGE_TURNS_ROUND -> findings.warning(read.path(), line, found, "Compare both tables with the source; it is often a slip of the pen.");
        }
    }

    private static int line(Read<NormPack> read, NormPack pack, Finding finding) {
        for (int i = 0; i < pack.tables().size(); i++) {
            if (NormCells.name(pack.tables().get(i)).equals(finding.cell())) {
                return read.outline().line("/tables/" + i);
            }
        }
        return read.outline().line("/tables");
    }
}
