package org.trivsel.platform.web.operate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notices by mail. @param setup how mail is set up; next path of the next page, or null */
public record NoticesView(Setup setup, List<Row> rows, @Nullable String next) {
    /** Whether mail is sent. @param fault the setting that is wrong, in the words of the machine; color and icon as the tag says */
    public record Setup(String title, String text, @Nullable String fault, String color, String icon) {
    }

    /** One of them. @param failure in the words of the machine */
    public record Row(String title, String detail, @Nullable String progress, @Nullable String failure, NodesView.Badge badge) {
    }
}
