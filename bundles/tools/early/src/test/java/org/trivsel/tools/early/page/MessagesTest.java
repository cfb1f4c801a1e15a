package org.trivsel.tools.early.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "nb", "de"})
    void everyLanguageHasTheWordsOfTheDanish(String language) throws IOException {
        assertEquals(new TreeSet<>(words("da").stringPropertyNames()), new TreeSet<>(words(language).stringPropertyNames()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"da", "en", "nb", "de"})
    void noWordIsBlankAndEveryPatternCanBeFilled(String language) throws IOException {
        Properties words = words(language);
        words.forEach((key, text) -> {
            assertFalse(text.toString().isBlank(), key.toString());
            assertFalse(new MessageFormat(text.toString()).format(new Object[] {1, 2, 3, 4}).contains("{"), key.toString());
        });
    }

    @Test
    void theSameNumberOfGapsInEveryLanguage() throws IOException {
        for (String language : new String[] {"en", "nb", "de"}) {
            Properties words = words(language);
            words("da").forEach((key, text) -> assertEquals(gaps(text.toString()), gaps(words.getProperty(key.toString())),
                    language + " " + key));
        }
    }

    @Test
    void everyWordThatPagesAskForIsThere() throws IOException {
        Properties words = words("da");
        Pattern asked = Pattern.compile("(?:\\bt|texts|texts\\(caller\\)|Pages\\.texts\\([^)]*\\)\\))\\.get\\(\"([a-z.-]+[a-z])\"[,)]");
        int found = 0;
        for (Path file : sources()) {
            for (MatchResult key : asked.matcher(Files.readString(file)).results().toList()) {
                assertTrue(words.containsKey(key.group(1)), file + " asks for " + key.group(1));
                found++;
            }
        }
        assertTrue(found > 30, "found only " + found);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main"))) {
            return files.filter(file -> file.toString().endsWith(".jte") || file.toString().endsWith(".java")).toList();
        }
    }

    private static TreeSet<String> gaps(String text) {
        TreeSet<String> gaps = new TreeSet<>();
        Pattern.compile("\\{(\\d)").matcher(text).results().forEach(found -> gaps.add(found.group(1)));
        return gaps;
    }

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        try (Reader in = new InputStreamReader(MessagesTest.class.getResourceAsStream("messages_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return words;
    }
}
