package org.trivsel.platform.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Grant;
import org.trivsel.access.Origin;
import org.trivsel.access.Role;
import org.trivsel.access.Scope;
import org.trivsel.access.Sessions;
import org.trivsel.access.Sessions.Kind;
import org.trivsel.platform.audit.PostgresAudit;
import org.trivsel.platform.persistence.testlib.TestDatabase;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.PasswordNeeded;
import org.trivsel.problem.TooMany;
import org.trivsel.problem.Unauthenticated;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantKey;

class OwnPasswordTest {
    private static final String OLD = "the password of before";
    private static final String NEW = "the password from now on";

    private final TestDatabase database = TestDatabase.shared();
    private final Tenant tenant = database.newTenant();
    private final PostgresAccounts accounts = new PostgresAccounts(database.store());
    private final Origin origin = new Origin("r", "10.2.0." + System.nanoTime());
    private final Sessions sessions = new PostgresSessions(database.store(), database.systemStore(), new PostgresTenants(database.systemStore()),
            new PostgresAudit(wanted -> { }), Duration.ofMinutes(30), Duration.ofHours(12));
    private AccountId bodil;

    @BeforeEach
    void anAccount() {
        PostgresTenants tenants = new PostgresTenants(database.systemStore());
        if (tenants.find(TenantKey.SYSTEM).isEmpty()) {
            tenants.create(TenantKey.SYSTEM, "System", "DK", Locale.ENGLISH, ZoneOffset.UTC);
        }
        bodil = accounts.create(tenant.id(), "bodil.jensen.12", "Bodil", OLD, List.of(new Grant(Role.PEDAGOGUE, null, LocalDate.now().minusDays(1), null)));
    }

    @Test
    void theNewPasswordIsGoodAtOnceAndTheOldOneIsNot() {
        String token = open(OLD);
        change(token, OLD, NEW);
        assertEquals(bodil, who(open(NEW)));
        assertThrows(Unauthenticated.class, () -> open(OLD));
        assertEquals(List.of("password.change DONE " + bodil), audited());
    }

    @Test
    void theSessionGoesOnAndAllOthersEnd() {
        String here = open(OLD);
        String elsewhere = open(OLD);
        change(here, OLD, NEW);
        assertEquals(bodil, who(here));
        assertThrows(Unauthenticated.class, () -> who(elsewhere));
    }

    @Test
    void whoDoesNotKnowThePasswordDoesNotChangeItAndMayNotTryForEver() {
        String token = open(OLD);
        assertEquals("current password-wrong", fault(() -> change(token, "a wrong password", NEW)));
        assertEquals(List.of("password.change DENIED " + bodil), audited());
        for (int i = 1; i < Throttle.PER_NAME; i++) {
            assertThrows(Invalid.class, () -> change(token, "a wrong password", NEW));
        }
        assertThrows(TooMany.class, () -> change(token, OLD, NEW));
        assertEquals(bodil, who(open(OLD)), "who plays with the form keeps nobody out");
    }

    @Test
    void thePasswordIsLongAndNotTheUserName() {
        String token = open(OLD);
        assertEquals("next password-too-short", fault(() -> change(token, OLD, "elevensigns")));
        assertEquals("next password-too-long", fault(() -> change(token, OLD, "x".repeat(201))));
        assertEquals("next password-is-username", fault(() -> change(token, OLD, "Bodil.Jensen.12")));
        assertEquals(bodil, who(open(OLD)));
    }

    @Test
    void afterAOneTimePasswordNothingWorksBeforeAnotherIsChosen() {
        givenOnce();
        String token = open(OLD);
        assertThrows(PasswordNeeded.class, () -> who(token));
        assertEquals("next password-same", fault(() -> change(token, OLD, OLD)));
        assertThrows(PasswordNeeded.class, () -> who(token));
        change(token, OLD, NEW);
        assertEquals(bodil, who(token));
    }

    @Test
    void theSameAgainChangesNothing() {
        String elsewhere = open(OLD);
        change(open(OLD), OLD, OLD);
        assertEquals(bodil, who(elsewhere));
        assertEquals(List.of(), audited());
    }

    @Test
    void aTokenForReadingDoesNotChangeIt() {
        String reading = sessions.open(Kind.API, tenant.key(), "bodil.jensen.12", OLD, Set.of(Scope.READ), origin).token();
        assertThrows(Forbidden.class, () -> change(reading, OLD, NEW));
        assertEquals(List.of("password.change DENIED " + bodil), audited());
    }

    @Test
    void whoHasNoSessionIsNobody() {
        assertThrows(Unauthenticated.class, () -> change("rubbish", OLD, NEW));
        assertThrows(Unauthenticated.class, () -> change(Token.fresh(tenant.id()).text(), OLD, NEW));
    }

    private void givenOnce() {
        database.store().run(tenant.id(), tx -> tx.update("update account set one_time = true where tenant_id = ? and id = ?",
                tenant.id().value(), bodil.value()));
    }

    private String open(String password) {
        return sessions.open(Kind.API, tenant.key(), "bodil.jensen.12", password, Set.of(Scope.READ, Scope.WRITE), origin).token();
    }

    private AccountId who(String token) {
        return sessions.as(token, Kind.API, origin, Caller::account);
    }

    private void change(String token, String current, String next) {
        sessions.changePassword(Kind.API, token, current, next, origin);
    }

    private static String fault(Runnable act) {
        var fault = assertThrows(Invalid.class, act::run).faults().get(0);
        return fault.where() + " " + fault.code();
    }

    private List<String> audited() {
        return database.store().inTransaction(tenant.id(), tx -> tx.list(
                "select action || ' ' || outcome || ' ' || subject from audit_entry where action = 'password.change' order by at", row -> row.text(1)));
    }
}
