package org.trivsel.conformance.card;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.trivsel.conformance.Finding;
import org.trivsel.conformance.Result;
import org.trivsel.conformance.Severity;
import org.trivsel.conformance.Verdict;
import org.trivsel.conformance.source.Material;
import org.trivsel.conformance.source.Read;
import org.trivsel.instrument.definition.Definition;

/** The score card: one page of HTML that needs nothing else, to be read by people and screen readers, on screen and on paper. */
public final class ScoreCard {
    private static final String STYLE = """
            :root{color-scheme:light}body{font:1rem/1.5 system-ui,sans-serif;color:#1f2933;background:#fff;margin:0 auto;max-width:60rem;padding:1.5rem}
            h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid #c5ccd3}
            .verdict{font-weight:700;padding:.75rem 1rem;border-left:.4rem solid}.passed{background:#eaf5ec;border-color:#1f6b34}.failed{background:#fdeceb;border-color:#a3261b}
            li{margin-bottom:.6rem;break-inside:avoid}code{overflow-wrap:anywhere}tr{break-inside:avoid}
            """;

    private ScoreCard() {
    }

    /** @param signer whose key has signed it, or that none has */
    public static String html(Material material, Result result, String signer) {
        String name = material.declaration().tool() + " " + material.declaration().version();
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Score card of %1$s</title><style>%2$s</style></head>
                <body><main>
                <h1>Score card of %1$s</h1>
                <p class="verdict %3$s">%4$s</p>
                %5$s
                <h2>Rules</h2>
                <table><caption>%6$d rules and what each found</caption><thead><tr><th scope="col">Rule</th><th scope="col">Result</th></tr></thead><tbody>
                %7$s
                </tbody></table>
                %8$s
                </main></body></html>
                """.formatted(text(name), STYLE, result.holds() ? "passed" : "failed", verdict(result), facts(material, signer), result.verdicts().size(),
                result.verdicts().stream().map(ScoreCard::row).collect(Collectors.joining("\n")),
                List.of(Severity.values()).stream().map(severity -> list(result, severity)).collect(Collectors.joining()));
    }

    private static String verdict(Result result) {
        int errors = result.findings(Severity.ERROR).size();
        int warnings = result.findings(Severity.WARNING).size();
        return (result.holds() ? "Passed." : "Not passed: " + things(errors) + " must be mended.") + (warnings == 0 ? "" : " " + things(warnings) + " to look at.");
    }

    private static String things(int count) {
        return count == 1 ? "1 thing" : count + " things";
    }

    private static String facts(Material material, String signer) {
        StringBuilder rows = new StringBuilder();
        for (Read<Definition> read : material.definitions()) {
            read.value().ifPresent(definition -> rows.append(fact("Instrument", definition.id() + " " + definition.version() + ": " + definition.forms().size() + " forms, "
                    + definition.items().size() + " items, " + definition.scales().size() + " scales; complete in " + String.join(", ", definition.languages()))));
        }
        material.norms().forEach(read -> read.value().ifPresent(pack -> rows.append(fact("Norms", pack.instrument() + ", edition " + pack.edition() + ": " + pack.tables().size()
                + " tables, " + pack.sampleSize() + (pack.synthetic() ? " children, all invented" : " children")))));
        rows.append(fact("Worked cases", String.valueOf(material.golden().stream().mapToInt(read -> read.value().map(List::size).orElse(0)).sum())));
        rows.append(fact("Publisher", material.declaration().vendor()));
        rows.append(fact("Signature", signer));
        return "<table><caption>What it is</caption><tbody>" + rows + "</tbody></table>";
    }

    private static String fact(String name, String value) {
        return "<tr><th scope=\"row\">" + name + "</th><td>" + text(value) + "</td></tr>";
    }

    private static String row(Verdict verdict) {
        String found = List.of(Severity.values()).stream().filter(severity -> verdict.count(severity) > 0)
                .map(severity -> severity.title().toLowerCase(Locale.ROOT) + ": " + verdict.count(severity)).collect(Collectors.joining(", "));
        return "<tr><th scope=\"row\">" + text(verdict.title()) + " <code>" + verdict.id() + "</code></th><td>" + (verdict.holds() ? "Holds" : "Does not hold")
                + (found.isEmpty() ? "" : "; " + found) + "</td></tr>";
    }

    private static String list(Result result, Severity severity) {
        List<Finding> findings = result.findings(severity);
        return findings.isEmpty() ? "" : "<h2>" + severity.title() + "</h2>\n<ul>" + findings.stream().map(ScoreCard::item).collect(Collectors.joining("\n")) + "</ul>";
    }

    private static String item(Finding finding) {
        return "<li><code>" + text(finding.place()) + "</code> " + text(finding.found()) + " <strong>" + text(finding.remedy()) + "</strong></li>";
    }

    private static String text(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
