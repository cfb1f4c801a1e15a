package org.trivsel.sdk.preview;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** The preview's own words, in da, en, nb and de; another language gets English. */
final class Sentences {
    private static final List<String> LANGUAGES = List.of("da", "en", "nb", "de");
    private final Properties words = new Properties();

    Sentences(String language) {
        String known = LANGUAGES.contains(language) ? language : "en";
        try (InputStream in = Sentences.class.getResourceAsStream("messages_" + known + ".properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String get(String key, Object... values) {
        return new MessageFormat(words.getProperty(key, key), Locale.ROOT).format(values);
    }
}
