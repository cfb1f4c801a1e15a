package org.trivsel.platform.web.operate;

import java.util.List;
import org.trivsel.tenant.Tenant;
import org.trivsel.tool.Tool;

/** One tool and the tenants. */
public record ToolView(Tool tool, String title, List<Row> rows, String csrf) {
    /** A tenant and whether it has the tool. */
    public record Row(Tenant tenant, boolean enabled) {
    }
}
