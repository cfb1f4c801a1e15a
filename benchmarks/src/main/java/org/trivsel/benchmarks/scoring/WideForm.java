package org.trivsel.benchmarks.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.Key;
import org.trivsel.instrument.Setting;
import org.trivsel.instrument.Sex;
import org.trivsel.instrument.Subject;
import org.trivsel.instrument.definition.DefinitionReader;
import org.trivsel.instrument.norm.NormReader;

/**
 * An invented form of 72 items in three contexts, each of which also counts with a weight on one of seven dimensions; norms by age, sex and language
 * background, with derived scores. The numbers of its norms are made up.
 */
final class WideForm {
    static final String FORM = "wide";
    private static final int ITEMS = 72;
    private static final int CONTEXTS = 3;
    private static final int DIMENSIONS = 7;
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

    private WideForm() { }

    static Instrument instrument() {
        return Instrument.of(new DefinitionReader().read(definition()), List.of(new NormReader().read(norms())));
    }

    static Map<String, Answer> answers(int seed) {
        Random dice = new Random(seed);
        Map<String, Answer> answers = new HashMap<>();
        for (int item = 0; item < ITEMS; item++) {
            answers.put("i" + item, Answer.choice(List.of("never", "seldom", "often", "always").get(dice.nextInt(4))));
        }
        return answers;
    }

    static Subject child(int number) {
        Setting setting = Setting.NONE.with(Key.BACKGROUND, number % 3 == 0 ? "multilingual" : "monolingual").inLanguage("da");
        return new Subject(DAY.minusMonths(36 + number % 36), DAY, number % 2 == 0 ? Sex.FEMALE : Sex.MALE, setting);
    }

    private static String definition() {
        StringBuilder yaml = new StringBuilder("""
                format: trivsel-instrument/1
                id: wide
                version: 1.0.0
                released: 2026-01-01
                languages: [da]
                title: {da: "72 opdigtede spørgsmål"}
                frames:
                  - id: often
                    choices:
                      - {id: never, name: {da: "Aldrig"}, points: 0}
                      - {id: seldom, name: {da: "Sjældent"}, points: 1}
                      - {id: often, name: {da: "Ofte"}, points: 2}
                      - {id: always, name: {da: "Altid"}, points: 3}
                bands:
                  - {id: need, bands: [{id: special, title: {da: "Særlig"}, to: 5}, {id: focused, title: {da: "Fokuseret"}, to: 15}, {id: general, title: {da: "Generel"}, to: 99}]}
                items:
                """);
        for (int item = 0; item < ITEMS; item++) {
            yaml.append("  - {id: i").append(item).append(", kind: scale, frame: often}\n");
        }
        yaml.append("parts:\n");
        for (int context = 0; context < CONTEXTS; context++) {
            yaml.append("  - {id: c").append(context).append(", title: {da: \"Del\"}, respondent: staff}\n");
        }
        yaml.append("forms:\n  - id: wide\n    title: {da: \"Bred\"}\n    ages: {from: 3y0m0d, before: 6y0m0d}\n    parts:\n");
        for (int context = 0; context < CONTEXTS; context++) {
            yaml.append("      - {part: c").append(context).append(", items: ").append(members(context, CONTEXTS)).append("}\n");
        }
        yaml.append("scales:\n");
        for (int context = 0; context < CONTEXTS; context++) {
            yaml.append("  - {id: s").append(context).append(", title: {da: \"Del\"}, parts: [c").append(context)
                    .append("], missing: {limit: 4, rule: prorate}, bands: need}\n");
        }
        for (int dimension = 0; dimension < DIMENSIONS; dimension++) {
            yaml.append("  - {id: d").append(dimension).append(", title: {da: \"Side\"}, items: ").append(weighted(dimension))
                    .append(", decimals: 1, missing: {limit: 2, rule: adjust}, bands: need}\n");
        }
        return yaml.append("groups:\n  - {id: all, title: {da: \"Samlet\"}, scales: [s0, s1, s2], bands: need}\n").toString();
    }

    private static String members(int number, int of) {
        List<String> items = new ArrayList<>();
        for (int item = number; item < ITEMS; item += of) {
            items.add("i" + item);
        }
        return items.toString();
    }

    private static String weighted(int dimension) {
        List<String> items = new ArrayList<>();
        for (int item = dimension; item < ITEMS; item += DIMENSIONS) {
            items.add("{item: i" + item + ", weight: " + (item % 2 == 0 ? "1.5" : "1") + (item % 5 == 0 ? ", reverse: true" : "") + "}");
        }
        return items.toString();
    }

    private static String norms() {
        StringBuilder yaml = new StringBuilder("""
                format: trivsel-norms/1
                instrument: wide
                edition: made-up-2026
                valid: {from: 2026-01-01}
                language: da
                synthetic: true
                source: {da: "Opdigtet"}
                sample-size: 1000
                derive: [t, stanine]
                tables:
                """);
        for (int half = 0; half < 6; half++) {
            String ages = "from: " + (3 + half / 2) + "y" + half % 2 * 6 + "m0d, before: " + (3 + (half + 1) / 2) + "y" + (half + 1) % 2 * 6 + "m0d, n: 50";
            for (String who : List.of("sex: female, for: {background: multilingual}", "sex: female, for: {background: monolingual}",
                    "sex: male, for: {background: multilingual}", "sex: male, for: {background: monolingual}", "sex: any")) {
                for (int context = 0; context < CONTEXTS; context++) {
                    yaml.append("  - {form: wide, scale: s").append(context).append(", ").append(who).append(", ").append(ages)
                            .append(", lowest: 0, ").append(rows()).append("}\n");
                }
                for (int dimension = 0; dimension < DIMENSIONS; dimension++) {
                    yaml.append("  - {form: wide, scale: d").append(dimension).append(", ").append(who).append(", ").append(ages)
                            .append(", steps: [0, 5.5, 10, 15.5, 20], end: 50, z: [-2, -1, 0, 1, 2], percentile: [2, 16, 50, 84, 98]}\n");
                }
            }
        }
        return yaml.append("groups:\n  - {form: wide, group: all, sex: any, from: 3y0m0d, before: 6y0m0d, n: 1000, mean: 0, deviation: 0.9}\n").toString();
    }

    private static String rows() {
        List<String> z = new ArrayList<>();
        List<String> percentile = new ArrayList<>();
        for (int raw = 0; raw <= ITEMS; raw++) {
            z.add(String.valueOf((raw - ITEMS / 2) / 18.0).substring(0, Math.min(4, String.valueOf((raw - ITEMS / 2) / 18.0).length())));
            percentile.add(String.valueOf(1 + raw * 98 / ITEMS));
        }
        return "z: " + z + ", percentile: " + percentile;
    }
}
