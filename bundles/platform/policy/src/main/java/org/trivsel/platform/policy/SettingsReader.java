package org.trivsel.platform.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trivsel.document.Document;
import org.trivsel.document.DocumentReader;
import org.trivsel.instrument.InvalidInstrument;
import org.trivsel.policy.Setting;
import org.trivsel.policy.Setting.Kind;
import org.trivsel.policy.Setting.Option;

/** Reads the file in which a bundle declares its settings, and says all that is wrong with it. Safe for use by many threads. */
final class SettingsReader {
    static final String FILE = "policies.yaml";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DocumentReader documents = new DocumentReader(schema(), "The file of settings");

    /**
     * @param owner what the ids of its settings begin with
     * @throws InvalidSettings with every fault
     */
    List<Setting> read(String yaml, String owner) {
        Document document = document(yaml);
        List<String> faults = new ArrayList<>();
        List<Setting> settings = new ArrayList<>();
        tree(document).path("settings").properties().forEach(one -> {
            Setting setting = setting(one.getKey(), one.getValue());
            judge(setting, one.getValue(), owner).forEach(what -> faults.add(FILE + " line " + document.line("/settings/" + one.getKey()) + ": "
                    + one.getKey() + " " + what));
            settings.add(setting);
        });
        if (!faults.isEmpty()) {
            throw new InvalidSettings(String.join(" ", faults));
        }
        return settings;
    }

    /** What a document holds as the text that settings have: a word of YAML such as yes is read as a truth. */
    static String value(JsonNode node) {
        if (node.isArray()) {
            List<String> words = new ArrayList<>();
            node.forEach(word -> words.add(word.asText()));
            return String.join(",", words);
        }
        return node.isBoolean() ? node.asBoolean() ? Setting.YES : Setting.NO : node.asText();
    }

    private static Setting setting(String id, JsonNode node) {
        Kind kind = Kind.valueOf(node.path("kind").asText().toUpperCase(Locale.ROOT).replace('-', '_'));
        List<Option> options = node.path("options").properties().stream().map(option -> new Option(option.getKey(), texts(option.getValue()))).toList();
        return new Setting(id, kind, value(node.path("usual")), number(node.path("least")), number(node.path("most")), options,
                node.path("units").asBoolean(true), texts(node.path("names")), texts(node.path("meanings")));
    }

    private static List<String> judge(Setting setting, JsonNode node, String owner) {
        List<String> faults = new ArrayList<>();
        boolean chosen = setting.kind() == Kind.CHOICE || setting.kind() == Kind.SEVERAL;
        if (!setting.id().startsWith(owner + ".")) {
            faults.add("does not begin with " + owner + ". and may be another bundle's: name it so.");
        }
        if (chosen == setting.options().isEmpty()) {
            faults.add(chosen ? "has nothing to choose from: add options." : "has options and is no choice: take them out, or make it one.");
        }
        if (setting.kind() != Kind.NUMBER && (node.has("least") || node.has("most"))) {
            faults.add("has bounds and is no number: take them out.");
        }
        if (setting.accept(setting.usual()).isEmpty()) {
            faults.add("is usually " + setting.usual() + ", which it cannot be: name one of its values.");
        }
        return faults;
    }

    private Document document(String yaml) {
        try {
            return documents.read(yaml);
        } catch (InvalidInstrument e) {
            throw new InvalidSettings(e.faults().stream().map(fault -> FILE + " line " + fault.line() + ": " + fault.path() + " " + fault.message() + ".")
                    .collect(Collectors.joining(" ")));
        }
    }

    private static JsonNode tree(Document document) {
        try {
            return JSON.readTree(document.json());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Integer number(JsonNode node) {
        return node.isInt() ? Integer.valueOf(node.asInt()) : null;
    }

    private static Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new HashMap<>();
        node.properties().forEach(text -> texts.put(text.getKey(), text.getValue().asText()));
        return texts;
    }

    private static String schema() {
        try (InputStream in = Objects.requireNonNull(SettingsReader.class.getResourceAsStream("settings.schema.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
