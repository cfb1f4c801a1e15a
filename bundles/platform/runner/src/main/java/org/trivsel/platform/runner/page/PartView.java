package org.trivsel.platform.runner.page;

import org.jspecify.annotations.Nullable;

/**
 * A part as its items' pages need it.
 *
 * @param instruction for the adult; may be empty
 * @param context no answer counts
 * @param stop the rule for the script, for example "5/5", or null
 * @param stopText what is said when the rule is met, or null
 * @param missingIsWrong missing codes that count as wrong, with spaces between
 */
public record PartView(
        String id,
        String title,
        String instruction,
        boolean context,
        @Nullable String stop,
        @Nullable String stopText,
        String missingIsWrong) {
}
