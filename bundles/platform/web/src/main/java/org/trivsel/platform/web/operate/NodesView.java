package org.trivsel.platform.web.operate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The machines that serve the system. @param next path of the next page, or null */
public record NodesView(List<Card> nodes, @Nullable String next) {
    /** One of them. @param id in the page @param troubles in the words of the machine */
    public record Card(String id, String name, String detail, Badge badge, List<String> troubles, List<Row> tools) {
    }

    /** A version of a tool there. @param cause in the words of the machine */
    public record Row(String title, @Nullable String cause, Badge badge) {
    }

    /** How it stands, as the tag says. */
    public record Badge(String label, @Nullable String kind, String icon) {
    }
}
