package org.trivsel.engine.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.trivsel.instrument.Key;
import org.trivsel.instrument.Setting;

/** A setting as an object: keys by their ids, {@code language}, {@code gestation}, {@code facts}. */
final class SettingJson {
    private SettingJson() { }

    static void write(Setting setting, JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("setting");
        for (Map.Entry<Key, String> key : setting.keys().entrySet()) {
            out.writeStringField(key.getKey().id(), key.getValue());
        }
        if (setting.language().isPresent()) {
            out.writeStringField("language", setting.language().get());
        }
        if (setting.gestation().isPresent()) {
            out.writeNumberField("gestation", setting.gestation().get());
        }
        if (!setting.facts().isEmpty()) {
            out.writeObjectFieldStart("facts");
            for (Map.Entry<String, String> fact : setting.facts().entrySet()) {
                out.writeStringField(fact.getKey(), fact.getValue());
            }
            out.writeEndObject();
        }
        out.writeEndObject();
    }

    /** The parser stands on the opening brace; after this on the closing one. */
    static Setting read(JsonParser parser) throws IOException {
        Map<Key, String> keys = new EnumMap<>(Key.class);
        Map<String, String> facts = new HashMap<>();
        Optional<String> language = Optional.empty();
        Optional<Integer> gestation = Optional.empty();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_OBJECT) {
                for (String fact = parser.nextFieldName(); fact != null; fact = parser.nextFieldName()) {
                    parser.nextToken();
                    facts.put(fact, parser.getText());
                }
            } else if (name.equals("language")) {
                language = Optional.of(parser.getText());
            } else if (name.equals("gestation")) {
                gestation = Optional.of(parser.getIntValue());
            } else {
                keys.put(key(name), parser.getText());
            }
        }
        return new Setting(keys, language, gestation, facts);
    }

    private static Key key(String name) {
        return Key.ofId(name).orElseThrow(() -> new IllegalArgumentException("The stored outcome has an unknown key \"" + name + "\""));
    }
}
