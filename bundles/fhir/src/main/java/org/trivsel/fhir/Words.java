package org.trivsel.fhir;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.trivsel.instrument.definition.LocalText;

/** What an item made of several questions calls them. */
final class Words {
    private static final List<String> LANGUAGES = List.of("da", "en", "nb", "de");
    private static final Map<String, Properties> TEXTS = load();
    private final List<String> languages;

    /** @param languages those of the instrument */
    Words(List<String> languages) {
        this.languages = languages;
    }

    /** The text in the languages of the instrument. */
    LocalText of(String key, Object... values) {
        Map<String, String> texts = new HashMap<>();
        LocalText all = new LocalText(LANGUAGES.stream().collect(java.util.stream.Collectors.toMap(language -> language,
                language -> java.text.MessageFormat.format(TEXTS.get(language).getProperty(key), values))));
        languages.forEach(language -> texts.put(language, all.in(language)));
        return new LocalText(texts);
    }

    private static Map<String, Properties> load() {
        Map<String, Properties> texts = new HashMap<>();
        for (String language : LANGUAGES) {
            try (var in = new InputStreamReader(Words.class.getResourceAsStream("messages_" + language + ".properties"), StandardCharsets.UTF_8)) {
                Properties properties = new Properties();
                properties.load(in);
                texts.put(language, properties);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }
}
