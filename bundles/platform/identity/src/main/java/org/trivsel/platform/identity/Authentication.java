package org.trivsel.platform.identity;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Grant;
import org.trivsel.access.Origin;
import org.trivsel.access.Role;
import org.trivsel.access.Scope;
import org.trivsel.access.Sessions.Kind;
import org.trivsel.problem.Unauthenticated;
import org.trivsel.registry.UnitId;
import org.trivsel.store.Row;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.Tenant;

/**
 * Finds who a token belongs to, with roles, what the tenant is called today, and tools with the version of each that is meant for them, in one
 * statement: the version of the smallest unit that holds all their roles, else that of the tenant, else that of all. Tools are those that one
 * of their roles gives: by the nearest unit above it that differs, else by the tenant.
 */
final class Authentication {
    private static final String FIND = """
            select s.account_id, s.scopes, s.created_at, s.last_seen_at, s.expires_at, a.username, a.display_name, a.locale,
              array(select g.role || '|' || coalesce(g.unit_id::text, '') || '|' || g.valid_from || '|' || coalesce(g.valid_to::text, '')
                      || '|' || coalesce(g.given_at::text, '')
                    from role_grant g where g.tenant_id = s.tenant_id and g.account_id = s.account_id
                      and g.valid_from <= day.today and (g.valid_to is null or g.valid_to >= day.today)),
              array(select t.tool || '|' || coalesce(
                      case when exists (select from tool_pointer d where d.tenant_id = s.tenant_id and d.tool = t.tool)
                        then pointed_version(s.tenant_id, s.account_id, t.tool, day.today) end,
                      (select d.version from tool_default d where d.tool = t.tool order by d.revision desc limit 1), '')
                    from unnest(
                      case when exists (select from tool_choice c where c.tenant_id = s.tenant_id)
                        then entitled_tools(s.tenant_id, s.account_id, day.today)
                        else array(
                          select e.tool from tool_enablement e where e.tenant_id = s.tenant_id
                            and e.valid_from <= day.today and (e.valid_to is null or e.valid_to >= day.today)) end) as t (tool)),
              a.one_time, o.name, o.country, o.locale, o.zone
            from session s join account a on a.tenant_id = s.tenant_id and a.id = s.account_id
            join tenant o on o.id = s.tenant_id and o.suspended_at is null cross join (select ?::date as today) day
            where s.tenant_id = ? and s.token_hash = ? and s.kind = ? and a.disabled_at is null""";
    /** Seen again within this time is not written down: a read writes nothing but its audit entry. */
    private static final Duration SEEN_LATELY = Duration.ofMinutes(1);

    private final Duration idle;

    Authentication(Duration idle) {
        this.idle = idle;
    }

    /** @param remembered as the tenant was when this node last looked; another node may have changed it since */
    Known authenticate(Transaction tx, Tenant remembered, Token token, Kind kind, Origin origin) throws SQLException {
        Found session = find(tx, remembered, token, kind);
        Tenant tenant = session.tenant(remembered);
        if (!tenant.zone().equals(remembered.zone())) {
            session = find(tx, tenant, token, kind);
        }
        Instant now = Instant.now();
        if (!isAlive(session, kind, now)) {
            throw new Unauthenticated();
        }
        if (kind == Kind.PAGES && session.lastSeen().isBefore(now.minus(SEEN_LATELY))) {
            tx.update("update session set last_seen_at = ? where tenant_id = ? and token_hash = ?", now, tenant.id().value(), token.hash());
        }
        return new Known(session.caller(tenant, origin), session.oneTime());
    }

    private static Found find(Transaction tx, Tenant tenant, Token token, Kind kind) throws SQLException {
        LocalDate today = LocalDate.now(tenant.zone());
        return tx.one(FIND, Authentication::read, today, tenant.id().value(), token.hash(), kind).orElseThrow(Unauthenticated::new);
    }

    private boolean isAlive(Found session, Kind kind, Instant now) {
        boolean busy = kind == Kind.API || session.lastSeen().isAfter(now.minus(idle));
        return busy && session.expires().isAfter(now);
    }

    private static Found read(Row row) throws SQLException {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        row.texts(2).forEach(scope -> scopes.add(Scope.valueOf(scope)));
        return new Found(new AccountId(row.uuid(1)), scopes, row.instant(3), row.instant(4), row.instant(5), row.text(6), row.text(7),
                row.textOrNull(8), row.texts(9).stream().map(Authentication::grant).toList(), versions(row.texts(10)),
                row.flag(11), row.text(12), row.text(13), Locale.forLanguageTag(row.text(14)), ZoneId.of(row.text(15)));
    }

    private static Grant grant(String stored) {
        String[] fields = stored.split("\\|", -1);
        return new Grant(Role.valueOf(fields[0]), unit(fields[1]),
                LocalDate.parse(fields[2]), fields[3].isEmpty() ? null : LocalDate.parse(fields[3]), unit(fields[4]));
    }

    private static @Nullable UnitId unit(String stored) {
        return stored.isEmpty() ? null : new UnitId(UUID.fromString(stored));
    }

    /** Who it is. @param oneTime whether they came in with a one-time password and have not chosen another yet */
    record Known(Caller caller, boolean oneTime) {
    }

    /** By the id of the tool; empty text when nothing is decided. */
    private static Map<String, String> versions(List<String> stored) {
        return stored.stream().map(tool -> tool.split("\\|", 2)).collect(Collectors.toMap(tool -> tool[0], tool -> tool[1], (one, same) -> one));
    }

    private record Found(
            AccountId account,
            Set<Scope> scopes,
            Instant created,
            Instant lastSeen,
            Instant expires,
            String username,
            String name,
            @Nullable String locale,
            List<Grant> grants,
            Map<String, String> tools,
            boolean oneTime,
            String tenantName,
            String country,
            Locale tenantLocale,
            ZoneId zone) {

        Tenant tenant(Tenant remembered) {
            return new Tenant(remembered.id(), remembered.key(), tenantName, country, tenantLocale, zone);
        }

        Caller caller(Tenant tenant, Origin origin) {
            Locale language = locale == null ? tenant.locale() : Locale.forLanguageTag(locale);
            Map<String, String> decided = new HashMap<>(tools);
            decided.values().removeIf(String::isEmpty);
            return new Caller(tenant, account, username, name, language, grants, scopes, tools.keySet(), decided, created, origin);
        }
    }
}
