package org.trivsel.conformance.rule;

import org.trivsel.conformance.Findings;
import org.trivsel.conformance.Rule;
import org.trivsel.conformance.bundle.DataBundle;
import org.trivsel.conformance.bundle.Gate;
import org.trivsel.conformance.source.Material;
import org.trivsel.conformance.source.Sources;

/** There is no code in it: what the platform asks at install is asked now. */
public final class DataOnlyRule implements Rule {
    @Override
    public String id() {
        return "data-only";
    }

    @Override
    public String title() {
        return "Nothing but data is in it";
    }

    @Override
    public void check(Material material, Findings findings) {
        Gate.objections(DataBundle.of(material)).forEach(objection -> findings.error(Sources.MAIN, 0, "The bundle would be refused: " + objection,
                "Only definitions, norms, texts, pictures and sounds belong in it, each a file of the kind its name says; take the rest out."));
    }
}
