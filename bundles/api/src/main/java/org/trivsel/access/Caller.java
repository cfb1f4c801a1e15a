package org.trivsel.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.trivsel.tenant.Tenant;

/**
 * The person behind a request, signed in. Passed to every service that touches a child's data.
 *
 * @param grants those valid today
 * @param scopes what the session or token is good for
 * @param tools ids of the tools the tenant has enabled today
 * @param versions which version of a tool is meant for the caller, by its id; {@link org.trivsel.tool.Tools#of} says which one answers
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
        Map<String, String> versions,
        Instant since,
        Origin origin) {

    public Caller {
        grants = List.copyOf(grants);
        scopes = Set.copyOf(scopes);
        tools = Set.copyOf(tools);
        versions = Map.copyOf(versions);
    }

    /** Somebody for whom no version of a tool is meant more than another. */
    public Caller(Tenant tenant, AccountId account, String username, String name, Locale locale, List<Grant> grants, Set<Scope> scopes,
            Set<String> tools, Instant since, Origin origin) {
        this(tenant, account, username, name, locale, grants, scopes, tools, Map.of(), since, origin);
    }

    /** The same person, spoken to in another language. */
    public Caller speaking(Locale language) {
        return new Caller(tenant, account, username, name, language, grants, scopes, tools, versions, since, origin);
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
