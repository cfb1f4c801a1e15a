package org.trivsel.tools.language.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to the assessment.
 *
 * @param by who and when
 * @param reason why, or null
 * @param lines the result as it was, or the answers that lost
 */
public record HistoryLine(String title, String by, @Nullable String reason, List<String> lines) {
}
