package org.trivsel.platform.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trivsel.policy.Setting;

/** What bundles declare is sound or is refused with line and reason, and country packs say of it what it can be. */
class SettingsReaderTest {
    private static final Path BUNDLES = Path.of("..", "..").toAbsolutePath().normalize();

    private final SettingsReader reader = new SettingsReader();

    @Test
    void whatIsWrongIsSaidWithItsLine() {
        String said = refusal("""
                settings:
                  watch.a: {kind: number, usual: 5, most: 3, names: N, meanings: N}
                  other.b: {kind: yes-no, usual: true, names: N, meanings: N}
                  watch.c: {kind: choice, usual: x, names: N, meanings: N}
                  watch.d: {kind: yes-no, usual: no, least: 1, names: N, meanings: N}
                """);
        assertTrue(said.contains("line 2: watch.a is usually 5, which it cannot be"), said);
        assertTrue(said.contains("line 3: other.b does not begin with watch."), said);
        assertTrue(said.contains("line 4: watch.c has nothing to choose from"), said);
        assertTrue(said.contains("line 5: watch.d has bounds and is no number"), said);
        assertTrue(refusal("settings: {watch.a: {kind: colour}}\n").contains("policies.yaml line 1"));
        assertTrue(refusal("settings:\n  watch: {kind: yes-no, usual: no, names: N, meanings: N}\n").contains("policies.yaml line"));
    }

    @Test
    void countryPacksOfThisHouseSayWhatTheSettingsCanBe() throws IOException {
        Map<String, Setting> settings = new TreeMap<>();
        for (Path file : files("policies.yaml")) {
            String owner = file.subpath(BUNDLES.getNameCount() + 1, BUNDLES.getNameCount() + 2).toString();
            reader.read(Files.readString(file), owner).forEach(setting -> settings.put(setting.id(), setting));
        }
        List<String> wrong = new ArrayList<>();
        for (Path file : files("country.yaml")) {
            JsonNode policies = new YAMLMapper().readTree(file.toFile()).path("policies");
            policies.properties().forEach(one -> {
                Setting setting = settings.get(one.getKey());
                if (setting == null || setting.accept(SettingsReader.value(one.getValue())).isEmpty()) {
                    wrong.add(file + ": " + one);
                }
            });
        }
        assertEquals(List.of(), wrong);
    }

    private static List<Path> files(String name) throws IOException {
        try (Stream<Path> all = Files.walk(BUNDLES)) {
            return all.filter(file -> file.endsWith(Path.of("src", "main", "resources", name))).toList();
        }
    }

    private String refusal(String yaml) {
        return assertThrows(InvalidSettings.class, () -> reader.read(yaml.replaceAll("\\bN\\b", "{da: A, en: A, nb: A, de: A}"), "watch")).getMessage();
    }
}
