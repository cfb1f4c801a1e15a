package org.trivsel.platform.web.operate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.tenant.Tenant;

/** The tenants. @param all how many there are; next the key after which the next page begins, or null */
public record TenantsView(List<Row> rows, int all, @Nullable String next) {
    /** A tenant with the titles of its tools, and whether nobody of it can sign in. */
    public record Row(Tenant tenant, List<String> tools, boolean suspended) {
    }
}
