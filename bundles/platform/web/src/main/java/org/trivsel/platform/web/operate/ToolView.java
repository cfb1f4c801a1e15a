package org.trivsel.platform.web.operate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.tenant.Tenant;
import org.trivsel.tool.Tool;

/**
 * One tool and the tenants.
 *
 * @param everybody the version for all that nothing else is decided for, with since when and by whom, or null
 * @param wrong why what was asked for was not done, or null
 * @param after the key after which this page begins; next that of the next one, or null
 */
public record ToolView(Tool tool, String title, @Nullable String everybody, List<Row> rows, String after, @Nullable String next,
        @Nullable String wrong, String csrf) {
    /** A tenant, whether it has the tool, and which version answers for it, with since when and by whom. */
    public record Row(Tenant tenant, boolean enabled, String version) {
    }
}
