package org.trivsel.platform.web.operate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.tool.Tool;

/**
 * What has been brought in, what is part of the distribution, and the form to bring in more.
 *
 * @param next path of the next page, or null
 * @param offers what lies in the places that are set
 * @param wrong what is wrong with the file that was sent, or null; detail in the words of the machine
 * @param fromOffer whether it is one of the offers that is wrong, rather than a file that was sent
 */
public record ModulesView(List<Row> rows, List<Tool> shipped, @Nullable String next, List<Offered> offers, int megabytes, @Nullable String wrong,
        @Nullable String detail, boolean fromOffer, String csrf) {
    /**
     * Something that could be brought in.
     *
     * @param path where one says so; null when it could not, or is here
     * @param why why it could not be brought in, in the words of the machine; or null
     */
    public record Offered(String title, String detail, @Nullable String path, @Nullable String why) {
    }

    /** A module. @param kind and icon of its badge, as the tag says */
    public record Row(String path, String title, String detail, String status, @Nullable String kind, String icon) {
    }
}
