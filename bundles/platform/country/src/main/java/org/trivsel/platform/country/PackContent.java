package org.trivsel.platform.country;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.trivsel.country.Country;
import org.trivsel.country.LegalBasis;
import org.trivsel.country.LegalProfile;
import org.trivsel.country.Level;
import org.trivsel.country.NumberKind;
import org.trivsel.country.Region;
import org.trivsel.country.School;
import org.trivsel.policy.Setting;
import org.trivsel.registry.UnitKind;

/** A pack that keeps to its schema, as values. */
final class PackContent {
    private PackContent() {
    }

    static Country country(JsonNode root, String version) {
        JsonNode school = root.path("school");
        return new Country(root.path("code").asText(), version, texts(root.path("names")), Locale.forLanguageTag(root.path("locale").asText()),
                ZoneId.of(root.path("zone").asText()), words(root.path("languages"), Function.identity()),
                NumberKind.valueOf(root.path("numbers").asText().toUpperCase(Locale.ROOT)), levels(root.path("levels")), regions(root.path("regions")),
                new School(day(school.path("yearBegins")), school.path("age").asInt(), day(school.path("ageBy")), school.path("years").asInt()),
                root.path("modules").properties().stream().map(Map.Entry::getKey).sorted().toList(), bases(root.path("bases")), legal(root.path("legal")),
                policies(root.path("policies")));
    }

    /** The higher ones first, as {@link UnitKind} has them. */
    private static List<Level> levels(JsonNode node) {
        List<Level> levels = new ArrayList<>();
        for (UnitKind kind : UnitKind.values()) {
            if (node.has(kind.name())) {
                JsonNode level = node.path(kind.name());
                levels.add(new Level(kind, texts(level.path("names")), words(level.path("under"), UnitKind::valueOf)));
            }
        }
        return levels;
    }

    private static List<Region> regions(JsonNode node) {
        return node.properties().stream().map(region -> new Region(region.getKey(), region.getValue().path("name").asText(),
                region.getValue().path("law").asText(), day(region.getValue().path("ageBy")))).toList();
    }

    private static List<LegalBasis> bases(JsonNode node) {
        return node.properties().stream().map(basis -> new LegalBasis(basis.getKey(), basis.getValue().path("law").asText(),
                texts(basis.getValue().path("texts")))).toList();
    }

    private static LegalProfile legal(JsonNode node) {
        return new LegalProfile(node.path("law").asText(), node.path("gdpr").asBoolean(), node.path("thirdCountry").asBoolean(),
                node.path("authority").asText(), node.path("logMonths").asInt(), node.path("breachHours").asInt(),
                words(node.path("notices"), Function.identity()), words(node.path("transfers"), Function.identity()));
    }

    /** As settings have their values: a word of YAML such as yes is read as a truth, and several stand in a list. */
    private static Map<String, String> policies(JsonNode node) {
        Map<String, String> values = new HashMap<>();
        node.properties().forEach(one -> {
            JsonNode value = one.getValue();
            values.put(one.getKey(), value.isArray() ? String.join(",", words(value, Function.identity()))
                    : value.isBoolean() ? value.asBoolean() ? Setting.YES : Setting.NO : value.asText());
        });
        return Map.copyOf(values);
    }

    private static MonthDay day(JsonNode node) {
        return MonthDay.parse("--" + node.asText());
    }

    private static Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new HashMap<>();
        node.properties().forEach(text -> texts.put(text.getKey(), text.getValue().asText()));
        return Map.copyOf(texts);
    }

    private static <T> List<T> words(JsonNode node, Function<String, T> meaning) {
        List<T> words = new ArrayList<>();
        node.forEach(word -> words.add(meaning.apply(word.asText())));
        return List.copyOf(words);
    }
}
