package org.trivsel.tools.language.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Open follow-ups, most pressing first. @param next where the following are, or null */
public record FollowUpsView(List<Row> rows, @Nullable String next) {
    /** One of them. @param path of its result */
    public record Row(String path, String child, NoteView note) {
    }
}
