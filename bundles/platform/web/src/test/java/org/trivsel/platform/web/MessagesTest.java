package org.trivsel.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trivsel.platform.web.page.Pages;

class MessagesTest {
    private static final Pattern USED = Pattern.compile("\\bt\\.get\\(\"([a-z][A-Za-z0-9.-]*[a-z])\"[,)]");

    @ParameterizedTest
    @ValueSource(strings = {"en", "nb", "de"})
    void everyLanguageSaysTheSameThings(String language) {
        assertEquals(words("da").stringPropertyNames(), words(language).stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"da", "en", "nb", "de"})
    void everyTextIsAPatternThatCanBeFilled(String language) {
        Properties words = words(language);
        for (String key : words.stringPropertyNames()) {
            String text = words.getProperty(key);
            assertFalse(text.isBlank(), key);
            assertFalse(text.contains("'"), () -> key + ": write the curly apostrophe");
            assertFalse(new MessageFormat(text, Locale.forLanguageTag(language)).format(new Object[] {1, 2, 3}).contains("{"), key);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/main/java", "src/main/jte"})
    void everyTextThatIsUsedIsThere(String folder) throws IOException {
        Set<String> missing = new TreeSet<>();
        Properties words = words("da");
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            files.filter(Files::isRegularFile).forEach(file -> used(file).filter(key -> !words.containsKey(key)).forEach(missing::add));
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void isPlainAndCalm() {
        Properties words = words("da");
        for (String key : words.stringPropertyNames()) {
            String text = words.getProperty(key).toLowerCase(Locale.ROOT);
            assertTrue(Stream.of("!", " fejl", "ugyldig", "system", "adgang nægtet").noneMatch(text::contains), key + ": " + text);
        }
    }

    private static Stream<String> used(Path file) {
        try {
            Matcher matcher = USED.matcher(Files.readString(file));
            return matcher.results().map(result -> result.group(1)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties words(String language) {
        Properties words = new Properties();
        try (var in = new InputStreamReader(Pages.class.getResourceAsStream("messages_" + language + ".properties"), StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
