package org.trivsel.tool;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tool that is installed.
 *
 * @param id as declared by its capability {@code trivsel.tool}
 * @param titles per language tag
 * @param cause why it cannot be used, for the operator; null unless FAILED or APART
 */
public record Tool(String id, String version, Map<String, String> titles, State state, @Nullable String cause) {
    /** Whether it can be used. */
    public enum State {
        /** Its bundle is being started or its tables are being brought up to date. */
        STARTING,
        READY,
        FAILED,
        STOPPED,
        /** It did harm and was set apart on every node, or an operator wanted it so. */
        APART
    }

    /** The title in the language, else in English, else the id. */
    public String title(java.util.Locale locale) {
        return titles.getOrDefault(locale.getLanguage(), titles.getOrDefault("en", id));
    }
}
