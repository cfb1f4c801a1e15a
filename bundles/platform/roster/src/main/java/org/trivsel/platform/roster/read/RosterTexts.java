package org.trivsel.platform.roster.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** The words of the import in one language: reasons and titles of columns. May be shared by threads. */
public final class RosterTexts {
    /** The languages there are texts in. */
    public static final List<String> LANGUAGES = List.of("da", "en", "nb", "de");

    private static final Map<String, RosterTexts> LOADED = new ConcurrentHashMap<>();
    private static final String FOLDER = "/org/trivsel/platform/roster/";

    private final Properties texts;
    private final Locale locale;

    private RosterTexts(String language) {
        this.locale = Locale.forLanguageTag(language);
        this.texts = load("messages_" + language + ".properties");
    }

    /** The texts in a language; in English where we do not have it. */
    public static RosterTexts in(String language) {
        return LOADED.computeIfAbsent(LANGUAGES.contains(language) ? language : "en", RosterTexts::new);
    }

    /** The title of a column, as our template has it. */
    public String title(Column column) {
        return text(column.key());
    }

    /** The reason as a sentence. Where it stands is not part of it. */
    public String text(Fault fault) {
        Object[] args = fault.args().stream().map(this::shown).toArray();
        return new MessageFormat(text(fault.code().key()), locale).format(args);
    }

    private Object shown(Object arg) {
        if (arg instanceof Column column) {
            return title(column);
        }
        if (arg instanceof LocalDate date) {
            return DateTimeFormatter.ofPattern("en".equals(locale.getLanguage()) ? "d MMMM uuuu" : "d. MMMM uuuu", locale).format(date);
        }
        return arg;
    }

    private String text(String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("No text for " + key + " in " + locale);
        }
        return text;
    }

    static InputStream resource(String name) throws IOException {
        InputStream in = RosterTexts.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new IOException("Not in this bundle: " + name);
        }
        return in;
    }

    private static Properties load(String name) {
        Properties properties = new Properties();
        try (InputStream in = resource(name)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
