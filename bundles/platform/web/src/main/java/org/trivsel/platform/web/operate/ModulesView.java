package org.trivsel.platform.web.operate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.tool.Tool;

/**
 * What has been brought in, what is part of the distribution, and the form to bring in more.
 *
 * @param next path of the next page, or null
 * @param wrong what is wrong with the file that was sent, or null; detail in the words of the machine
 */
public record ModulesView(List<Row> rows, List<Tool> shipped, @Nullable String next, int megabytes, @Nullable String wrong, @Nullable String detail,
        String csrf) {
    /** A module. @param kind and icon of its badge, as the tag says */
    public record Row(String path, String title, String detail, String status, @Nullable String kind, String icon) {
    }
}
