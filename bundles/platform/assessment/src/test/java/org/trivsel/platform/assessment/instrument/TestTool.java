package org.trivsel.platform.assessment.instrument;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A tool's bundle as the library sees it, with an instrument of forty items in six scales and two groups, for ages 3 to 6. */
public final class TestTool {
    public static final List<String> PARTS = List.of("listening", "words", "talking", "rhyme", "letters", "sounds");
    private static final int ITEMS = 40;

    private final String tool;
    private final String version;
    private final List<ToolFiles.TextFile> definitions = new ArrayList<>();
    private final List<ToolFiles.TextFile> norms = new ArrayList<>();
    private final Map<String, String> pictures = new LinkedHashMap<>();
    private final Map<String, byte[]> sounds = new HashMap<>();

    public TestTool(String tool) {
        this(tool, "1.0.0");
    }

    public TestTool(String tool, String version) {
        this.tool = tool;
        this.version = version;
        pictures.put("instruments/pictures/boat.svg", "<svg><title>boat</title></svg>");
    }

    public TestTool with(String instrument, String version, String title) {
        definitions.add(new ToolFiles.TextFile("instruments/" + instrument + "-" + version + ".yaml", definition(instrument, version, title)));
        return this;
    }

    /** @param terms as they stand in a definition, {@code {kind: per-use}} */
    public TestTool licensed(String instrument, String version, String terms) {
        return withFile("instruments/" + instrument + "-" + version + ".yaml", definition(instrument, version, "Prøve")
                .replace("pictures:\n  boat", "licence: " + terms + "\npictures:\n  boat"));
    }

    public TestTool withNorms(String instrument, String edition, int percentile) {
        norms.add(new ToolFiles.TextFile("norms/" + instrument + "-" + edition + ".yaml", normPack(instrument, edition, percentile)));
        return this;
    }

    public TestTool withFile(String path, String text) {
        (path.startsWith("norms/") ? norms : definitions).add(new ToolFiles.TextFile(path, text));
        return this;
    }

    /** @param picture null for none */
    public TestTool drawing(@Nullable String picture) {
        pictures.remove("instruments/pictures/boat.svg");
        if (picture != null) {
            pictures.put("instruments/pictures/boat.svg", picture);
        }
        return this;
    }

    /** @param bytes null for none */
    public TestTool sounding(String path, byte @Nullable [] bytes) {
        if (bytes != null) {
            sounds.put(path, bytes);
        }
        return this;
    }

    ToolFiles files() {
        return new ToolFiles(tool, version, tool + " bundle", definitions, norms, path -> Optional.ofNullable(pictures.get(path)).map(svg -> svg.getBytes(StandardCharsets.UTF_8))
                .or(() -> Optional.ofNullable(sounds.get(path))));
    }

    /** Installs and starts it; the tool's id with its version stands for the bundle. */
    public void startIn(Library library) {
        library.add(bundle(), files());
    }

    public void stopIn(Library library) {
        library.remove(bundle());
    }

    String bundle() {
        return tool + " " + version;
    }

    /** Ids of all items that score, as {@code lis-01}. */
    public static List<String> items() {
        return IntStream.range(0, ITEMS).mapToObj(TestTool::item).toList();
    }

    private static String item(int index) {
        return part(index).substring(0, 3) + "-item-%02d".formatted(index);
    }

    private static String part(int index) {
        return PARTS.get(index * PARTS.size() / ITEMS);
    }

    private static List<String> itemsOf(String part) {
        return IntStream.range(0, ITEMS).filter(i -> part(i).equals(part)).mapToObj(TestTool::item).toList();
    }

    private static String definition(String instrument, String version, String title) {
        return """
                format: trivsel-instrument/1
                id: %s
                version: %s
                released: 2026-01-01
                languages: [da]
                title: {da: "%s"}
                purpose: {da: "Prøve"}
                pictures:
                  boat: {file: pictures/boat.svg, name: {da: "båd"}}
                bands:
                  - id: effort
                    bands:
                      - {id: special, title: {da: "Særlig indsats"}, to: 5}
                      - {id: focused, title: {da: "Fokuseret indsats"}, to: 15}
                      - {id: general, title: {da: "Generel indsats"}, to: 99}
                scales:
                %s
                groups:
                  - {id: spoken-language, title: {da: "Talesprog"}, scales: [listening, words, talking], bands: effort}
                  - {id: pre-literacy, title: {da: "Før skriftsprog"}, scales: [rhyme, letters, sounds], bands: effort}
                parts:
                %s
                  - {id: parents, title: {da: "Forældre"}, respondent: parent, context: true}
                forms:
                %s
                items:
                %s
                  - {id: par-words, kind: text, prompt: {da: "Fortæl"}, max: 200}
                """.formatted(instrument, version, title, each(PARTS, TestTool::scale), each(PARTS, TestTool::partText),
                form("young", "3y0m0d", "4y6m0d") + "\n" + form("old", "4y6m0d", "7y0m0d"), each(items(), TestTool::itemText));
    }

    private static String scale(String part) {
        return "  - {id: %1$s, title: {da: \"%1$s\"}, parts: [%1$s], missing: {limit: 2, rule: prorate}, bands: effort}".formatted(part);
    }

    private static String partText(String part) {
        return "  - {id: %1$s, title: {da: \"%1$s\"}, respondent: child, counts-as-wrong: [does-not-know]}".formatted(part);
    }

    private static String itemText(String item) {
        return "  - {id: " + item + ", kind: correct, say: {da: \"Sig det\"}, pictures: [boat]}";
    }

    private static String form(String id, String from, String before) {
        return "  - id: " + id + "\n    title: {da: \"" + id + "\"}\n    ages: {from: " + from + ", before: " + before + "}\n    parts:\n"
                + each(PARTS, part -> "      - {part: " + part + ", items: [" + String.join(", ", itemsOf(part)) + "]}")
                + "\n      - {part: parents, items: [par-words]}";
    }

    private static String each(List<String> values, java.util.function.Function<String, String> line) {
        return values.stream().map(line).collect(Collectors.joining("\n"));
    }

    private static String normPack(String instrument, String edition, int percentile) {
        StringBuilder tables = new StringBuilder();
        StringBuilder groups = new StringBuilder();
        for (String form : List.of("young", "old")) {
            String ages = form.equals("young") ? "from: 3y0m0d, before: 4y6m0d" : "from: 4y6m0d, before: 7y0m0d";
            for (String part : PARTS) {
                int most = itemsOf(part).size();
                tables.append("  - {form: %s, scale: %s, sex: any, %s, n: 100, lowest: 0, z: [%s], percentile: [%s]}\n".formatted(form, part, ages,
                        numbers(most, i -> java.math.BigDecimal.valueOf(i * 50L - 200, 2).toPlainString()), numbers(most, i -> String.valueOf(Math.min(99, percentile + i)))));
            }
            for (String group : List.of("spoken-language", "pre-literacy")) {
                groups.append("  - {form: %s, group: %s, sex: any, %s, n: 100, mean: 0.0000, deviation: 0.8000}\n".formatted(form, group, ages));
            }
        }
        return """
                format: trivsel-norms/1
                instrument: %s
                edition: %s
                valid: {from: 2020-01-01}
                language: da
                synthetic: true
                sample-size: 100
                source: {da: "Opdigtet"}
                tables:
                %sgroups:
                %s""".formatted(instrument, edition, tables, groups);
    }

    private static String numbers(int most, java.util.function.IntFunction<String> number) {
        return IntStream.rangeClosed(0, most).mapToObj(number).collect(Collectors.joining(", "));
    }
}
