package org.trivsel.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The words of one bundle in one language. Falls back from the language asked for to Danish, never to a blank. Patterns are those of
 * {@link MessageFormat}. Immutable.
 */
public final class Texts {
    private static final ResourceBundle.Control DANISH_LAST = new ResourceBundle.Control() {
        @Override
        public java.util.List<String> getFormats(String baseName) {
            return FORMAT_PROPERTIES;
        }

        @Override
        public Locale getFallbackLocale(String baseName, Locale locale) {
            Locale danish = Locale.forLanguageTag("da");
            return locale.equals(danish) ? null : danish;
        }
    };

    private final Locale locale;
    private final ResourceBundle words;
    private final ResourceBundle danish;

    private Texts(Locale locale, ResourceBundle words, ResourceBundle danish) {
        this.locale = locale;
        this.words = words;
        this.danish = danish;
    }

    /**
     * The words beside a class: {@code messages_<language>.properties}, UTF-8, in the class's package.
     *
     * @throws MissingResourceException when there are none in Danish
     */
    public static Texts beside(Class<?> anchor, Locale locale) {
        String base = anchor.getPackageName() + ".messages";
        ClassLoader loader = anchor.getClassLoader();
        ResourceBundle danish = ResourceBundle.getBundle(base, Locale.forLanguageTag("da"), loader, DANISH_LAST);
        return new Texts(locale, ResourceBundle.getBundle(base, locale, loader, DANISH_LAST), danish);
    }

    /** The language in force. */
    public Locale locale() {
        return locale;
    }

    /** The text; the key itself in brackets when there is none, so that a gap shows. */
    public String get(String key, Object... arguments) {
        String pattern = find(key);
        return arguments.length == 0 ? pattern.replace("''", "'") : new MessageFormat(pattern, locale).format(arguments);
    }

    private String find(String key) {
        if (words.containsKey(key)) {
            return words.getString(key);
        }
        return danish.containsKey(key) ? danish.getString(key) : "[" + key + "]";
    }
}
