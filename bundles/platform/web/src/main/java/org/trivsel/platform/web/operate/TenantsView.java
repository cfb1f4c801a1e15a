package org.trivsel.platform.web.operate;

import java.util.List;
import org.trivsel.tenant.Tenant;

/** The tenants. */
public record TenantsView(List<Row> rows) {
    /** A tenant with the titles of its tools. */
    public record Row(Tenant tenant, List<String> tools) {
    }
}
