package org.trivsel.platform.web.operate;

import java.util.List;
import org.trivsel.tool.Tool;

/** The tools of the system. @param aside versions that have failed */
public record ToolsView(List<Row> rows, List<Aside> aside, int tenants) {
    /** A tool in all its versions, the oldest first, with how many tenants have it. */
    public record Row(String id, String title, String icon, List<Tool> versions, int enabled, int all) {
    }

    /** A version that has failed. */
    public record Aside(Tool tool, String title) {
    }
}
