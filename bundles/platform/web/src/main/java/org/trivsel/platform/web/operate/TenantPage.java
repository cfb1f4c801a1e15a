package org.trivsel.platform.web.operate;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantKey;

/**
 * Some of the tenants, by key; the system itself is none of them.
 *
 * @param all how many there are
 * @param next the key after which the next ones come, or null when these are the last
 */
record TenantPage(List<Tenant> tenants, int all, @Nullable String next) {
    private static final int SIZE = 50;

    static TenantPage after(String key, List<Tenant> everyone) {
        List<Tenant> customers = customers(everyone);
        List<Tenant> rest = customers.stream().filter(tenant -> tenant.key().value().compareTo(key) > 0).toList();
        List<Tenant> shown = rest.subList(0, Math.min(SIZE, rest.size()));
        return new TenantPage(shown, customers.size(), rest.size() > SIZE ? shown.get(SIZE - 1).key().value() : null);
    }

    static List<Tenant> customers(List<Tenant> everyone) {
        return everyone.stream().filter(tenant -> !tenant.key().equals(TenantKey.SYSTEM))
                .sorted(Comparator.comparing(tenant -> tenant.key().value())).toList();
    }
}
