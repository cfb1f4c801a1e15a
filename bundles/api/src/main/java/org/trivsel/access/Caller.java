package org.trivsel.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.trivsel.tenant.Tenant;

/**
 * The person behind a request, signed in. Passed to every service that touches a child's data.
 *
 * @param grants those valid today
 * @param scopes what the session or token is good for
 * @param tools ids of the tools the tenant has enabled today
 * @param since when the person signed in
 */
public record Caller(
        Tenant tenant,
        AccountId account,
        String username,
        String name,
        Locale locale,
        List<Grant> grants,
        Set<Scope> scopes,
        Set<String> tools,
        Instant since,
        Origin origin) {

    public Caller {
        grants = List.copyOf(grants);
        scopes = Set.copyOf(scopes);
        tools = Set.copyOf(tools);
    }

    /** Today in the tenant's time zone. */
    public LocalDate today() {
        return LocalDate.now(tenant.zone());
    }

    public boolean hasRole(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    /** Whether some grant carries the permission at some unit, and the token is good for it. */
    public boolean has(Permission permission) {
        return scopes.contains(permission.scope())
                && grants.stream().anyMatch(grant -> grant.role().permissions().contains(permission));
    }
}
