package org.trivsel.conformance;

import static org.trivsel.conformance.Defect.error;
import static org.trivsel.conformance.Defect.warning;
import static org.trivsel.conformance.Sample.CASES;
import static org.trivsel.conformance.Sample.DEFINITION;
import static org.trivsel.conformance.Sample.GOOD;
import static org.trivsel.conformance.Sample.NORMS;
import static org.trivsel.conformance.Sample.SECOND;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.trivsel.conformance.source.Declaration;

/** What goes wrong when an instrument is made, each by itself. */
final class SeededDefects {
    private static final String PICTURES = "src/main/resources/instruments/pictures/";
    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 120 100\">%s</svg>";

    private SeededDefects() {
    }

    static Stream<Defect> all() {
        return Stream.of(definitions(), cases(), norms(), doubles(), words(), pictures(), packing()).flatMap(List::stream);
    }

    private static List<Defect> definitions() {
        return List.of(
                error("no instrument at all", sample -> sample.without(DEFINITION), "schema", "instruments", "There is no instrument. Put the definition"),
                error("a misspelt key", sample -> sample.edit(DEFINITION, "respondent: staff", "respondant: staff"), "schema", DEFINITION + ":", "respondant"),
                error("not YAML", sample -> sample.first(DEFINITION, "languages: [da, en]", "languages: [da, en"), "schema", DEFINITION + ":", "Change it there"),
                error("an item that no list has", sample -> sample.first(DEFINITION, "items: [co-tiles]", "items: [co-tile]"), "schema", DEFINITION + ":", "co-tile"),
                error("a right answer that is no choice", sample -> sample.edit(DEFINITION, "correct: dots-3", "correct: dots-1"), "schema", DEFINITION + ":", "dots-1"),
                error("an age written in another way", sample -> sample.first(DEFINITION, "from: 4y0m0d", "from: 4.0"), "schema", DEFINITION + ":", "4.0"),
                error("a scale over a part that is not there", sample -> sample.edit(DEFINITION, "parts: [amounts, counting]", "parts: [amounts, count]"), "schema", DEFINITION + ":", "count"),
                error("an item given twice", sample -> sample.edit(DEFINITION, "- id: am-five", "- id: am-three"), "schema", DEFINITION + ":", "am-three"),
                error("bands that do not reach the top", sample -> sample.edit(DEFINITION, "to: 99}", "to: 90}"), "schema", DEFINITION + ":", "99"),
                error("a definition where nobody looks", sample -> sample.copied(DEFINITION, "src/main/resources/instruments/more/two.yaml"), "schema", "more/two.yaml",
                        "does not look for this file here"),
                error("two versions in one bundle", sample -> sample.copied(DEFINITION, "src/main/resources/instruments/old.yaml"), "schema", "old.yaml:", "Keep one version in a bundle"),
                error("invented norms without a notice", sample -> sample.edit(DEFINITION, "notice:", "# notice:"), "norm-editions", DEFINITION + ":", "Add notice"),
                warning("nothing said on what it is not for", sample -> sample.edit(DEFINITION, "  not-for:", "  theory:"), "data-sheet", DEFINITION + ":", "not-for"),
                error("norms of real children and no word on what they rest on", sample -> sample.edit(NORMS, "synthetic: true", "synthetic: false"), "data-sheet", DEFINITION + ":",
                        "reliability, validity"),
                error("a licence of an unknown kind", sample -> sample.first(DEFINITION, "bands:", "licence: {kind: per-century}\nbands:"), "schema", DEFINITION + ":", "/licence/kind"),
                error("a certificate that nobody can guess", sample -> sample.first(DEFINITION, "bands:", "licence: {kind: per-use, certified: true}\nbands:"), "licence", DEFINITION + ":", "Add qualification"),
                error("a secret item told in the purpose", sample -> sample.first(DEFINITION, "bands:", "licence: {kind: per-use, secret: {}}\nbands:")
                        .first(DEFINITION, "Viser, hvor langt", "Barnet hører »Peg der, hvor der er flest«. Viser, hvor langt"), "licence", DEFINITION + ":",
                        "where everybody reads it"));
    }

    private static List<Defect> cases() {
        return List.of(
                error("a wrong key: the second best counts as right", sample -> sample.edit(DEFINITION, "correct: dots-3", "correct: dots-4"), "golden-cases", CASES + ":",
                        "expected 5, found 4. Work the case out once more"),
                error("a case with a slip of the pen", sample -> sample.edit(CASES, "percentile: 76", "percentile: 67"), "golden-cases", CASES + ":", "expected 67, found 76"),
                error("cases of an older version", sample -> sample.edit(CASES, "version: 1.0.0", "version: 0.9.0"), "golden-cases", CASES + ":", "Work the cases out again for this version"),
                error("cases of another instrument", sample -> sample.edit(CASES, "instrument: early-numbers", "instrument: late-numbers"), "golden-cases", CASES + ":", "late-numbers"),
                error("an answer that cannot be given", sample -> sample.edit(CASES, "co-tiles: 3}", "co-tiles: 6}"), "golden-cases", CASES + ":", "co-tiles"),
                error("no cases", sample -> sample.without(CASES), "golden-cases", DEFINITION + ":", "Work some out by hand"),
                error("a form without a case", sample -> sample.edit(CASES, "on: 2026-03-10\n    sex: male", "on: 2025-12-31\n    sex: male").edit(CASES, "born: 2020-03-11", "born: 2021-01-05")
                        .edit(CASES, "form: age-5", "form: age-4"), "golden-coverage", DEFINITION + ":", "No worked case is about form \"age-5\""),
                warning("no case at the edge of a form", sample -> sample.edit(CASES, "born: 2022-03-10", "born: 2022-02-10"), "golden-coverage", DEFINITION + ":", "exactly 4y0m0d"),
                warning("no case with a missing answer", sample -> sample.edit(CASES, "{missing: declined}", "dots-3").edit(CASES, "{missing: not-asked}", "dots-5"), "golden-coverage",
                        DEFINITION + ":", "beyond it"));
    }

    private static List<Defect> norms() {
        return List.of(
                error("a gap between ages", sample -> sample.first(NORMS, "before: 4y6m0d", "before: 4y5m0d"), "norm-coverage", NORMS + ":11", "no table from 4y5m0d to before 4y6m0d"),
                error("ages that overlap", sample -> sample.first(NORMS, "before: 4y6m0d", "before: 4y7m0d"), "schema", NORMS + ":", "overlap"),
                error("the youngest have no norm", sample -> sample.first(NORMS, "from: 4y0m0d", "from: 4y1m0d"), "norm-coverage", NORMS + ":", "the form begins at 4y0m0d"),
                error("the highest score has no norm", sample -> sample.first(NORMS, "1.25, 1.85]", "1.25]").first(NORMS, "89, 97]", "89]"), "norm-coverage", NORMS + ":",
                        "Add the missing rows"),
                error("a percentile that falls", sample -> sample.first(NORMS, "34, 56, 76", "34, 76, 56"), "schema", NORMS + ":", "must not fall"),
                warning("older children stand higher with the same score", sample -> sample.edit(NORMS, "[1, 3, 11, 24, 46, 67, 85, 95]", "[2, 9, 21, 44, 66, 77, 85, 98]"), "norm-coverage",
                        NORMS + ":", "Compare both tables"),
                error("z and percentile of different rows", sample -> sample.first(NORMS, "[2, 7, 17, 34, 56, 76, 89, 97]", "[2, 17, 64, 71, 76, 89, 92, 97]"), "norm-rows", NORMS + ":",
                        "one low and the other high"),
                error("norms for girls only", sample -> sample.edit(NORMS, "sex: any, from: 5y0m0d", "sex: female, from: 5y0m0d"), "norm-sexes", NORMS + ":",
                        "Add the table for boys"),
                error("norms of another instrument", sample -> sample.edit(NORMS, "instrument: early-numbers", "instrument: letters"), "schema", NORMS + ":", "\"letters\""),
                error("norms for a form that is not there", sample -> sample.first(NORMS, "form: age-4", "form: age-6"), "schema", NORMS + ":", "age-6"),
                error("more children in a table than in all", sample -> sample.first(NORMS, "n: 100", "n: 1000"), "norm-rows", NORMS + ":", "Mend n of the table"),
                warning("two editions at once", sample -> sample.copied(NORMS, "src/main/resources/norms/second.yaml").edit("src/main/resources/norms/second.yaml", "edition: synthetic-2026",
                        "edition: synthetic-2027"), "norm-editions", "second.yaml:", "replaces: synthetic-2026"));
    }

    private static List<Defect> doubles() {
        return List.of(
                error("a slip of the pen in one table", sample -> sample.first(SECOND, "24, 46, 67", "24, 64, 67"), "double-entry", NORMS + ":",
                        "ages 4y6m0d to before 5y0m0d, raw score 4, percentile: 46 here, 64 in"),
                error("a table left out the second time", sample -> sample.edit(SECOND, "before: 6y0m0d", "before: 6y1m0d"), "double-entry", NORMS, "nothing here"),
                error("real norms typed once", sample -> sample.edit(NORMS, "synthetic: true", "synthetic: false").without(SECOND), "double-entry", NORMS, "Let somebody else type them"),
                error("the second file is a copy", sample -> sample.copied(NORMS, SECOND), "double-entry", SECOND, "a slip of the pen would be in both"));
    }

    private static List<Defect> words() {
        return List.of(
                error("a text without its English", sample -> sample.edit(DEFINITION, ", en: \"What did you notice?\"", ""), "schema", DEFINITION + ":", "no text in \"en\""),
                error("a placeholder", sample -> sample.edit(DEFINITION, "What did you notice?", "TO" + "DO: translate"), "words", DEFINITION + ":", "Write the text that people are to read"),
                error("a blank text", sample -> sample.edit(DEFINITION, "What did you notice?", " "), "words", DEFINITION + ":", "is blank"),
                error("marks of HTML", sample -> sample.edit(DEFINITION, "What did you notice?", "What did you <b>notice</b>?"), "words", DEFINITION + ":", "Write plain words"),
                warning("Danish twice", sample -> sample.edit(DEFINITION, "Write how many the child counted rightly before it left one out.",
                        "Skriv, hvor mange barnet talte rigtigt, før det sprang en over."), "translations", DEFINITION + ":", "Translate it"),
                error("an item that asks nothing", sample -> sample.edit(DEFINITION, "    say: {da: \"»Hvilket tal kommer efter fire?«\", en: \"“Which number comes after four?”\"}\n", ""),
                        "accessibility", DEFINITION + ":", "\"co-next\" asks nothing in words"),
                error("two choices with one name", sample -> sample.edit(DEFINITION, "name: {da: \"To prikker\", en: \"Two dots\"}", "name: {da: \"Prikker\", en: \"Dots\"}")
                        .edit(DEFINITION, "name: {da: \"Tre prikker\", en: \"Three dots\"}", "name: {da: \"Prikker\", en: \"Dots\"}"), "accessibility", DEFINITION + ":", "are both called"),
                error("a picture named like its file", sample -> sample.edit(DEFINITION, "en: \"Four dots\"", "en: \"dots-4.svg\""), "accessibility", DEFINITION + ":", "Say it in words"),
                error("a band that is a colour", sample -> sample.edit(DEFINITION, "en: \"Look closer\"", "en: \"Red\""), "colour", DEFINITION + ":", "a colour and not a meaning"),
                error("an item longer than a page", sample -> sample.edit(DEFINITION, "What did you notice?", "What did you notice? ".repeat(190)), "print", DEFINITION + ":", "no item is split"),
                error("a word longer than its column", sample -> sample.edit(DEFINITION, "What did you notice?", "Whatdidyounotice".repeat(4)), "print", DEFINITION + ":", "without a break"));
    }

    private static List<Defect> pictures() {
        return List.of(
                error("a picture that is not there", sample -> sample.without(PICTURES + "dots-4.svg"), "media", DEFINITION + ":", "Put it there"),
                warning("a picture nobody uses", sample -> sample.copied(PICTURES + "dots-4.svg", PICTURES + "dots-9.svg"), "media", "dots-9.svg", "No instrument uses this file"),
                error("two pictures that differ in colour only", sample -> sample.file(PICTURES + "dots-2.svg", SVG.formatted("<circle cx=\"60\" cy=\"50\" r=\"12\" fill=\"#a3261b\"/>"))
                        .file(PICTURES + "dots-3.svg", SVG.formatted("<circle cx=\"60\" cy=\"50\" r=\"12\" fill=\"#1f6b34\"/>")), "colour", DEFINITION + ":", "differ in colour only"),
                error("a picture that is hardly to be seen", sample -> sample.edit(PICTURES + "dots-4.svg", "#2c4a63", "#e5e9ec"), "drawings", "dots-4.svg", "Draw the outline darker"),
                error("words in a picture that are too light", sample -> sample.file(PICTURES + "dots-4.svg", SVG.formatted("<rect width=\"90\" height=\"9\"/>"
                        + "<text x=\"9\" y=\"60\" font-size=\"20\" fill=\"#999\">4</text>")), "drawings", "dots-4.svg:1", "At least 4.5 to 1 is needed"),
                error("words in a picture that are too small", sample -> sample.file(PICTURES + "dots-4.svg", SVG.formatted("<text x=\"9\" y=\"60\" font-size=\"6\">4</text>")),
                        "drawings", "dots-4.svg:1", "points high"),
                error("a picture that does not grow", sample -> sample.edit(PICTURES + "dots-4.svg", "viewBox=\"0 0 120 100\"", "width=\"120\" height=\"100\""), "drawings", "dots-4.svg", "Add viewBox"),
                error("a drawing of half a megabyte", sample -> sample.edit(PICTURES + "dots-4.svg", "</svg>", " ".repeat(200_000) + "</svg>"), "size", "dots-4.svg", "Simplify the drawing"));
    }

    private static List<Defect> packing() {
        return List.of(
                error("a program", sample -> sample.file("src/main/resources/Score.class", new byte[] {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe}), "data-only", "src/main/resources",
                        "Score.class is in it, which is no kind of data"),
                error("a picture with a script", sample -> sample.edit(PICTURES + "dots-4.svg", "</svg>", "<script>alert(1)</script></svg>"), "data-only", "src/main/resources", "dots-4.svg"),
                error("a table of calculations", sample -> sample.file("src/main/resources/norms.xlsx", "x"), "data-only", "src/main/resources", "norms.xlsx"),
                error("an id in capitals", sample -> sample.declared(declared("EarlyNumbers", "1.0.0", "A", GOOD.titles(), List.of("DK"))), "declaration", "pom.xml", "lower case letter"),
                error("a version of two numbers", sample -> sample.declared(declared("early", "1.0", "A", GOOD.titles(), List.of("DK"))), "declaration", "pom.xml", "Three numbers are needed"),
                error("no publisher", sample -> sample.declared(declared("early", "1.0.0", "", GOOD.titles(), List.of("DK"))), "declaration", "pom.xml", "organization"),
                error("no name in English", sample -> sample.declared(declared("early", "1.0.0", "A", Map.of("da", "Tal"), List.of("DK"))), "declaration", "pom.xml", "no name in \"en\""),
                error("a country by its name", sample -> sample.declared(declared("early", "1.0.0", "A", GOOD.titles(), List.of("Danmark"))), "declaration", "pom.xml", "two capital letters"),
                warning("a version on the way", sample -> sample.declared(declared("early", "1.0.0.SNAPSHOT", "A", GOOD.titles(), List.of("DK"))), "declaration", "pom.xml", "another number"));
    }

    private static Declaration declared(String tool, String version, String vendor, Map<String, String> titles, List<String> countries) {
        return new Declaration(tool, version, "org.sample." + tool, vendor, titles, countries);
    }
}
