package org.trivsel.platform.forms.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that happened to an assessment. @param by who and when @param reason in their words, or null @param lines what it took away */
public record HistoryLine(String title, String by, @Nullable String reason, List<String> lines) {
}
