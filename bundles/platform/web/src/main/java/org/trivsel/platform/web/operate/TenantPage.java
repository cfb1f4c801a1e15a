package org.trivsel.platform.web.operate;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.problem.Invalid;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.Tenants;
import org.trivsel.web.Request;

/**
 * Some of the tenants, by key; the system itself is none of them.
 *
 * @param all how many there are
 * @param next the key after which the next ones come, or null when these are the last
 */
record TenantPage(List<Tenant> tenants, int all, @Nullable String next) {
    private static final int SIZE = 50;

    static TenantPage of(Request request, Tenants tenants) {
        String key = asked(request);
        List<Tenant> customers = customers(tenants.all());
        List<Tenant> rest = customers.stream().filter(tenant -> tenant.key().value().compareTo(key) > 0).toList();
        List<Tenant> shown = rest.subList(0, Math.min(SIZE, rest.size()));
        return new TenantPage(shown, customers.size(), rest.size() > SIZE ? shown.get(SIZE - 1).key().value() : null);
    }

    /** The key of the last tenant on the page before this one; empty on the first. */
    static String asked(Request request) {
        return request.query("after").map(TenantPage::key).orElse("");
    }

    static String key(String text) {
        try {
            return new TenantKey(text).value();
        } catch (IllegalArgumentException e) {
            throw new Invalid("after", "id", "This is no key of a tenant. Follow the link again, or leave it out.");
        }
    }

    static List<Tenant> customers(List<Tenant> everyone) {
        return everyone.stream().filter(tenant -> !tenant.key().equals(TenantKey.SYSTEM))
                .sorted(Comparator.comparing(tenant -> tenant.key().value())).toList();
    }
}
