package org.trivsel.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Rules that a look at the sources decides. */
class SourceRulesTest {
    private static final int LONGEST = 400;
    private static final List<String> LANGUAGES = List.of("da", "en", "nb", "de");

    @Test
    void noFileIsLongerThanFourHundredLines() {
        List<String> tooLong = House.files(".", ".java").stream().filter(file -> House.text(file).lines().count() > LONGEST).map(Path::toString).toList();
        assertEquals(List.of(), tooLong);
    }

    @Test
    void nothingIsLeftOpenOrSwitchedOff() {
        assertEquals(List.of(), sourcesWith("\\b(TODO|FIXME|XXX)\\b|@Disabled|@Ignore", "SourceRulesTest.java"));
    }

    @Test
    void testsWaitForAStateAndNeverForATime() {
        assertEquals(List.of(), sourcesWith("Thread\\.sleep\\(|waitForTimeout\\(", "SourceRulesTest.java"));
    }

    @Test
    void onlyCommandsPrint() {
        assertEquals(List.of(), mainSourcesWith("System\\.(out|err)\\b|printStackTrace\\(").stream()
                .filter(found -> !found.endsWith("VerifyAudit.java") && !found.contains("/launcher/") && !found.contains("/jmh/"))
                .toList());
    }

    @Test
    void onlyPersistenceBeginsAndEndsTransactions() {
        List<String> found = mainSourcesWith("\\.(commit|rollback)\\(\\)|setAutoCommit\\(").stream()
                .filter(file -> !file.contains("/platform/persistence/") && !file.endsWith("VerifyAudit.java"))
                .toList();
        assertEquals(List.of(), found);
    }

    @Test
    void aGenericCatchStandsAtAnEdgeAndSaysWhy() {
        List<String> silent = new ArrayList<>();
        for (Path file : House.files("bundles", ".java")) {
            String text = House.text(file);
            if (file.toString().contains("/src/main/") && Pattern.compile("catch \\((final )?(RuntimeException|Exception|Throwable) ").matcher(text).find()
                    && !text.contains("AvoidCatchingGenericException") && !text.contains("// the edge") && !text.contains("// The edge")) {
                silent.add(file.getFileName().toString());
            }
        }
        assertEquals(List.of(), silent);
    }

    @Test
    void versionsStandInTheRootOnly() {
        List<String> found = new ArrayList<>();
        for (Path pom : House.files(".", "pom.xml")) {
            boolean root = pom.getParent().equals(House.ROOT) || pom.getParent().endsWith("archetype-resources");
            String text = House.text(pom).replaceAll("(?s)<parent>.*?</parent>", "").replaceAll("<version>(\\$\\{[a-z.-]+}|0\\.1\\.0)</version>", "");
            if (!root && text.contains("<version>")) {
                found.add(House.ROOT.relativize(pom).toString());
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void everyToolHasFeatureReadmeAndWords() {
        String features = House.text(House.ROOT.resolve("features/src/main/feature/features.xml"));
        for (Path tool : House.modules("bundles/tools")) {
            String name = tool.getFileName().toString();
            assertTrue(features.contains("<feature name=\"tool-" + name + "\""), () -> name + " has no feature tool-" + name);
            assertTrue(Files.exists(tool.resolve("README.md")), () -> name + " has no README");
            boolean words = !House.files("bundles/tools/" + name, "messages_da.properties").isEmpty();
            assertTrue(words || DataBundlesTest.isData(tool), () -> name + " has no words");
        }
    }

    @Test
    void everyBundleHasAReadme() {
        List<String> without = new ArrayList<>();
        for (String group : List.of("bundles/platform", "bundles/tools", "bundles/partners")) {
            House.modules(group).stream().filter(module -> !Files.exists(module.resolve("README.md"))).forEach(module -> without.add(module.toString()));
        }
        assertEquals(List.of(), without);
    }

    @Test
    void everyLanguageHasEveryWord() throws java.io.IOException {
        List<String> gaps = new ArrayList<>();
        for (Path danish : House.files("bundles", "messages_da.properties")) {
            Set<String> wanted = keys(danish);
            for (String language : LANGUAGES) {
                Path other = danish.resolveSibling("messages_" + language + ".properties");
                Set<String> missing = new TreeSet<>(wanted);
                if (Files.exists(other)) {
                    missing.removeAll(keys(other));
                }
                if (!missing.isEmpty()) {
                    gaps.add(House.ROOT.relativize(other) + " lacks " + missing);
                }
            }
        }
        assertEquals(List.of(), gaps);
    }

    @Test
    void onlyPlainSqlStandsBehindTheWall() {
        List<String> found = House.files("bundles", ".sql").stream()
                .filter(file -> file.toString().contains("/src/main/"))
                .filter(file -> Pattern.compile("(?i)security definer|create policy|\\bgrant |bypassrls|materialized view").matcher(House.text(file)).find())
                .map(Path::toString)
                .toList();
        assertEquals(List.of(), found);
    }

    private static Set<String> keys(Path file) throws java.io.IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties.stringPropertyNames();
    }

    private static List<String> mainSourcesWith(String pattern) {
        return sourcesWith(pattern, "").stream().filter(file -> file.contains("/src/main/")).toList();
    }

    private static List<String> sourcesWith(String pattern, String except) {
        Pattern wanted = Pattern.compile(pattern);
        return House.files(".", ".java").stream()
                .filter(file -> !file.getFileName().toString().equals(except))
                .filter(file -> wanted.matcher(House.text(file)).find())
                .map(Path::toString)
                .toList();
    }
}
