package org.trivsel.engine.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trivsel.instrument.Instrument;

/** The sentences of one language. Read by hand, because resource bundles would fall back to the language of the machine. */
public final class Sentences {
    private static final String OTHERWISE = "en";
    private static final Map<String, Sentences> ALL = List.of("da", "en", "nb", "de").stream()
            .collect(Collectors.toUnmodifiableMap(Function.identity(), Sentences::new));
    private final Properties messages = new Properties();
    private final Locale locale;

    private Sentences(String language) {
        locale = Locale.forLanguageTag(language);
        try (InputStream in = Instrument.class.getResourceAsStream("messages_" + language + ".properties");
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            messages.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Sentences in(String language) {
        return ALL.getOrDefault(language.split("[-_]", 2)[0], ALL.get(OTHERWISE));
    }

    public String say(String key, Object... values) {
        String pattern = messages.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("There is no message " + key + " in " + locale);
        }
        return new MessageFormat(pattern, locale).format(values);
    }

    /** A decimal number with all its decimals, as the language writes it, and a true minus sign. */
    public String number(BigDecimal number) {
        String plain = number.toPlainString().replace('-', '\u2212');
        return locale.getLanguage().equals(OTHERWISE) ? plain : plain.replace('.', ',');
    }
}
