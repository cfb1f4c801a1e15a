package org.trivsel.platform.web.operate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.tenant.Tenant;
import org.trivsel.tool.Tool;

/** One tool and the tenants. @param after the key after which this page begins; next that of the next one, or null */
public record ToolView(Tool tool, String title, List<Row> rows, String after, @Nullable String next, String csrf) {
    /** A tenant and whether it has the tool. */
    public record Row(Tenant tenant, boolean enabled) {
    }
}
