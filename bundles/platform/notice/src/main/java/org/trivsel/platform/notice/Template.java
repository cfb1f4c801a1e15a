package org.trivsel.platform.notice;

import java.util.List;
import java.util.Locale;
import org.trivsel.text.Texts;

/** The texts of notices: subject and body by the key of the template. A value that has words of its own is said in them. */
final class Template {
    private static final String SUBJECT = ".subject";
    private static final String BODY = ".body";
    private static final String MISSING = "[";

    private Template() {
    }

    static boolean exists(String template) {
        return !texts(Locale.ROOT).get(template + SUBJECT).startsWith(MISSING);
    }

    static String subject(String template, Locale locale, List<String> values) {
        return filled(template + SUBJECT, locale, values);
    }

    static String body(String template, Locale locale, List<String> values) {
        Texts texts = texts(locale);
        return filled(template + BODY, locale, values) + "\n\n" + texts.get("signature") + "\n";
    }

    private static String filled(String key, Locale locale, List<String> values) {
        Texts texts = texts(locale);
        Object[] said = values.stream().map(value -> {
            String words = texts.get("value." + value);
            return words.startsWith(MISSING) ? value : words;
        }).toArray();
        return texts.get(key, said);
    }

    private static Texts texts(Locale locale) {
        return Texts.beside(Template.class, locale);
    }
}
