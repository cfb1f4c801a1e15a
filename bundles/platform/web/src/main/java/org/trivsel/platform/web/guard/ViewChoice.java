package org.trivsel.platform.web.guard;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants to see the pages at this screen. Kept in a cookie.
 *
 * @param language tag, or null for that of the account
 * @param scheme light, dark or auto
 * @param contrast more, or normal
 * @param keys whether single keys do something
 */
public record ViewChoice(@Nullable String language, String scheme, String contrast, boolean keys) {
    /** The languages the platform speaks. */
    public static final Set<String> LANGUAGES = Set.of("da", "en", "nb", "de");

    private static final ViewChoice USUAL = new ViewChoice(null, "auto", "normal", true);
    private static final Map<String, String> SCHEMES = Map.of("light", "light", "dark", "dark");
    private static final int PARTS = 4;

    /** Each part that is not known becomes the usual one. */
    public static ViewChoice of(@Nullable String language, @Nullable String scheme, @Nullable String contrast, boolean keys) {
        return new ViewChoice(
                language != null && LANGUAGES.contains(language) ? language : null,
                SCHEMES.getOrDefault(scheme == null ? "" : scheme, "auto"),
                "more".equals(contrast) ? "more" : "normal",
                keys);
    }

    static ViewChoice parse(String cookie) {
        String[] parts = cookie.split("\\.", -1);
        return parts.length == PARTS ? of(parts[0], parts[1], parts[2], !parts[3].equals("nokeys")) : USUAL;
    }

    public ViewChoice withLanguage(String chosen) {
        return of(chosen, scheme, contrast, keys);
    }

    @Override
    public String toString() {
        return (language == null ? "" : language) + "." + scheme + "." + contrast + "." + (keys ? "keys" : "nokeys");
    }
}
