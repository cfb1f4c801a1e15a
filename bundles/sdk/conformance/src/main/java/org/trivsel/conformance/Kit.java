package org.trivsel.conformance;

import java.util.ArrayList;
import java.util.List;
import org.trivsel.conformance.rule.AccessibilityRule;
import org.trivsel.conformance.rule.ColourRule;
import org.trivsel.conformance.rule.DataOnlyRule;
import org.trivsel.conformance.rule.DataSheetRule;
import org.trivsel.conformance.rule.DeclarationRule;
import org.trivsel.conformance.rule.DoubleEntryRule;
import org.trivsel.conformance.rule.DrawingRule;
import org.trivsel.conformance.rule.EditionsRule;
import org.trivsel.conformance.rule.GoldenCasesRule;
import org.trivsel.conformance.rule.GoldenCoverageRule;
import org.trivsel.conformance.rule.LicenceRule;
import org.trivsel.conformance.rule.MediaRule;
import org.trivsel.conformance.rule.NormCoverageRule;
import org.trivsel.conformance.rule.NormSexRule;
import org.trivsel.conformance.rule.PercentileRule;
import org.trivsel.conformance.rule.PrintRule;
import org.trivsel.conformance.rule.SchemaRule;
import org.trivsel.conformance.rule.SizeRule;
import org.trivsel.conformance.rule.TranslationRule;
import org.trivsel.conformance.rule.WordsRule;
import org.trivsel.conformance.source.Material;

/** All rules, in the order in which a publisher best mends what they find. */
public final class Kit {
    private static final List<Rule> RULES = List.of(new SchemaRule(), new DeclarationRule(), new GoldenCasesRule(), new GoldenCoverageRule(),
            new NormCoverageRule(), new NormSexRule(), new PercentileRule(), new EditionsRule(), new DoubleEntryRule(), new TranslationRule(), new WordsRule(),
            new MediaRule(), new AccessibilityRule(), new DrawingRule(), new ColourRule(), new PrintRule(), new SizeRule(), new DataOnlyRule(),
            new DataSheetRule(), new LicenceRule());

    private Kit() {
    }

    /** Runs all rules. */
    public static Result run(Material material) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Rule rule : RULES) {
            Findings findings = new Findings(rule.id());
            rule.check(material, findings);
            verdicts.add(new Verdict(rule.id(), rule.title(), findings.all()));
        }
        return new Result(verdicts);
    }
}
