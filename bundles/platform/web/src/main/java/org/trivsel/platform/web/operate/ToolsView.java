package org.trivsel.platform.web.operate;

import java.util.List;
import org.trivsel.tool.Tool;

/** The tools of the system. @param aside those that have failed */
public record ToolsView(List<Row> rows, List<Row> aside, int tenants) {
    /** A tool with how many tenants have it. */
    public record Row(Tool tool, String title, String icon, int enabled, int all) {
    }
}
