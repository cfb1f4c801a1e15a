package org.trivsel.platform.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Grant;
import org.trivsel.access.Origin;
import org.trivsel.access.Role;
import org.trivsel.access.Scope;
import org.trivsel.access.Sessions;
import org.trivsel.access.Sessions.Kind;
import org.trivsel.audit.Audit;
import org.trivsel.platform.audit.PostgresAudit;
import org.trivsel.platform.persistence.testlib.TestDatabase;
import org.trivsel.platform.registry.access.RegisterAccess;
import org.trivsel.platform.registry.unit.DatedUnits;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.UnitKind;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantKey;

/** A tenant with an administration and two houses, and the real services on a real database. */
final class Office {
    static final String PASSWORD = "a long enough password";
    static final TestDatabase DATABASE = TestDatabase.shared();
    static final Audit AUDIT = new PostgresAudit(wanted -> { });
    static final RegisterAccess ACCESS = new RegisterAccess(DATABASE.store(), AUDIT);
    static final DatedUnits UNITS = new DatedUnits(DATABASE.store(), ACCESS, AUDIT);
    static final PostgresTenants TENANTS = new PostgresTenants(DATABASE.systemStore());
    static final PostgresAccounts ACCOUNTS = new PostgresAccounts(DATABASE.store());
    static final Sessions SESSIONS = new PostgresSessions(DATABASE.store(), DATABASE.systemStore(), TENANTS, AUDIT, Duration.ofMinutes(30), Duration.ofHours(12));
    static final Tenant SYSTEM = TENANTS.find(TenantKey.SYSTEM)
            .orElseGet(() -> TENANTS.create(TenantKey.SYSTEM, "System", "DK", Locale.ENGLISH, ZoneOffset.UTC));

    final Tenant tenant = DATABASE.newTenant();
    final Origin origin = new Origin("r-" + System.nanoTime(), "10.3.0." + System.nanoTime());
    final LocalDate today = LocalDate.now(tenant.zone());
    final Caller administration = caller(add("administration", grant(Role.ADMINISTRATION, null)), grant(Role.ADMINISTRATION, null));
    final UnitId north = UNITS.open(administration, "Nord", UnitKind.INSTITUTION, null, today.minusYears(1)).id();
    final UnitId room = UNITS.open(administration, "Nord stue", UnitKind.GROUP, north, today.minusYears(1)).id();
    final UnitId south = UNITS.open(administration, "Syd", UnitKind.INSTITUTION, null, today.minusYears(1)).id();

    Grant grant(Role role, @Nullable UnitId unit) {
        return new Grant(role, unit, today.minusDays(1), null);
    }

    AccountId add(String username, Grant... grants) {
        return ACCOUNTS.create(tenant.id(), username, username, PASSWORD, List.of(grants));
    }

    Caller caller(AccountId account, Grant... grants) {
        return caller(account, Set.of(Scope.READ, Scope.WRITE), grants);
    }

    Caller caller(AccountId account, Set<Scope> scopes, Grant... grants) {
        return new Caller(tenant, account, "somebody", "Somebody", tenant.locale(), List.of(grants), scopes, Set.of(), Instant.now(), origin);
    }

    String signIn(String username, String password) {
        return SESSIONS.open(Kind.API, tenant.key(), username, password, Set.of(Scope.READ, Scope.WRITE), origin).token();
    }

    Caller who(String token) {
        return SESSIONS.as(token, Kind.API, origin, caller -> caller);
    }

    /** What the audit holds of accounts and roles, oldest first. */
    List<String> audited() {
        return DATABASE.store().inTransaction(tenant.id(), tx -> tx.list("""
                select action || ' ' || outcome from audit_entry where split_part(action, '.', 1) in ('staff', 'account', 'role') order by at, id""",
                row -> row.text(1)));
    }
}
