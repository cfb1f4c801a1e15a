package org.trivsel.tools.language.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A note to a result.
 *
 * @param lines what was written
 * @param by who and when
 * @param due what is said about its day, or null
 * @param kind late, soon, or null for later
 * @param donePath where it is marked as done; null when there is nothing to do
 */
public record NoteView(
        String id, List<String> lines, String by, @Nullable String due, @Nullable String kind, @Nullable String donePath) {
}
