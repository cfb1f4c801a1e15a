package org.trivsel.platform.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Grant;
import org.trivsel.access.Origin;
import org.trivsel.access.Role;
import org.trivsel.access.Scope;
import org.trivsel.access.Session;
import org.trivsel.access.Sessions;
import org.trivsel.access.Sessions.Kind;
import org.trivsel.audit.Audit;
import org.trivsel.platform.persistence.testlib.TestDatabase;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.Problem;
import org.trivsel.problem.TooMany;
import org.trivsel.problem.Unauthenticated;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantKey;

class SessionsTest {
    private static final String PASSWORD = "a long enough password";
    private static final Set<Scope> ALL = Set.of(Scope.READ, Scope.WRITE);

    private final TestDatabase database = TestDatabase.shared();
    private final Tenant tenant = database.newTenant();
    private final PostgresAccounts accounts = new PostgresAccounts(database.store());
    private final Origin origin = new Origin("r", "10.0.0." + System.nanoTime());
    private final Audit audit = new org.trivsel.platform.audit.PostgresAudit(wanted -> { });
    private final Sessions sessions = sessions(Duration.ofMinutes(30), Duration.ofHours(12));
    private Tenant system;
    private AccountId anna;

    @BeforeEach
    void theTenantOfTheOperators() {
        PostgresTenants tenants = new PostgresTenants(database.systemStore());
        system = tenants.find(TenantKey.SYSTEM).orElseGet(() -> tenants.create(TenantKey.SYSTEM, "System", "DK", Locale.ENGLISH, ZoneOffset.UTC));
    }

    @BeforeEach
    void anAccount() {
        anna = accounts.create(tenant.id(), "anna", "Anna", PASSWORD, List.of(
                new Grant(Role.LEADER, null, LocalDate.now().minusDays(1), null),
                new Grant(Role.ADMINISTRATION, null, LocalDate.now().minusDays(9), LocalDate.now().minusDays(2))));
    }

    @Test
    void aSessionKnowsItsOwnerAndOnlyRolesOfToday() {
        Session session = open(PASSWORD);
        Caller caller = sessions.as(session.token(), Kind.API, origin, it -> it);
        assertEquals(anna, caller.account());
        assertEquals(Set.of(Role.LEADER), session.roles());
        assertEquals(tenant.key(), caller.tenant().key());
    }

    @Test
    void everyRefusalLooksTheSame() {
        Unauthenticated wrongPassword = assertThrows(Unauthenticated.class, () -> open("not the password"));
        Unauthenticated wrongName = assertThrows(Unauthenticated.class,
                () -> sessions.open(Kind.API, tenant.key(), "nobody", PASSWORD, ALL, origin));
        Unauthenticated wrongTenant = assertThrows(Unauthenticated.class,
                () -> sessions.open(Kind.API, new TenantKey("nowhere"), "anna", PASSWORD, ALL, origin));
        assertEquals(wrongPassword.getMessage(), wrongName.getMessage());
        assertEquals(wrongPassword.getMessage(), wrongTenant.getMessage());
    }

    @Test
    void afterFiveWrongPasswordsEvenTheRightOneHasToWait() {
        for (int i = 0; i < Throttle.PER_NAME; i++) {
            assertThrows(Unauthenticated.class, () -> open("wrong"));
        }
        assertThrows(TooMany.class, () -> open(PASSWORD));
    }

    @Test
    void namesThatDoNotExistAreThrottledAlike() {
        for (int i = 0; i < Throttle.PER_NAME; i++) {
            assertThrows(Unauthenticated.class, () -> sessions.open(Kind.API, tenant.key(), "nobody", "wrong", ALL, origin));
        }
        assertThrows(TooMany.class, () -> sessions.open(Kind.API, tenant.key(), "nobody", "wrong", ALL, origin));
    }

    @Test
    void triesAtTheSameTimeAreNotMoreThanOneAfterTheOther() throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(40);
        try {
            List<Callable<String>> tries = Collections.nCopies(40, () -> outcome(() -> open("wrong")));
            List<String> outcomes = new ArrayList<>();
            for (Future<String> outcome : crowd.invokeAll(tries)) {
                outcomes.add(outcome.get());
            }
            assertEquals(Throttle.PER_NAME, Collections.frequency(outcomes, "Unauthenticated"), outcomes::toString);
            assertEquals(40 - Throttle.PER_NAME, Collections.frequency(outcomes, "TooMany"), outcomes::toString);
        } finally {
            crowd.shutdownNow();
        }
    }

    @Test
    void theSameIsSentToTheDatabaseWhateverIsWrong() {
        Sent sent = new Sent();
        Sessions noted = new PostgresSessions(sent.of(database.store()), sent.of(database.systemStore()),
                new PostgresTenants(sent.of(database.systemStore())), audit, Duration.ofMinutes(30), Duration.ofHours(12));
        // The second of each as well: what is remembered must not make a difference.
        for (int round = 0; round < 2; round++) {
            List<String> password = sent.during(() -> outcome(() -> noted.open(Kind.API, tenant.key(), "anna", "wrong", ALL, origin)));
            List<String> name = sent.during(() -> outcome(() -> noted.open(Kind.API, tenant.key(), "nobody", PASSWORD, ALL, origin)));
            List<String> place = sent.during(() -> outcome(() -> noted.open(Kind.API, new TenantKey("nowhere"), "anna", PASSWORD, ALL, origin)));
            assertTrue(password.toString().contains("insert into audit_entry"), password::toString);
            assertEquals(password, name);
            assertEquals(password, place);
        }
    }

    @Test
    void everyWrongSignInLeavesAnEntryThatOfAnUnknownNameOneOfNobody() {
        String request = "wrong-" + System.nanoTime();
        Origin wrong = new Origin(request, origin.address());
        outcome(() -> sessions.open(Kind.API, tenant.key(), "anna", "wrong", ALL, wrong));
        outcome(() -> sessions.open(Kind.API, tenant.key(), "nobody", PASSWORD, ALL, wrong));
        List<String> entries = database.store().inTransaction(tenant.id(), tx -> tx.list(
                "select action || ' ' || outcome || ' ' || actor from audit_entry where request_id = ? order by id", row -> row.text(1), request));
        assertEquals(List.of("session.open DENIED " + anna, "session.open DENIED 00000000-0000-0000-0000-000000000000"), entries);
    }

    @Test
    void whoFitsTheTenantOfTheOperatorsDoesNotGetInByATenantThatDoesNotExist() {
        String operator = "operator-" + System.nanoTime();
        accounts.create(system.id(), operator, "Operator", PASSWORD, List.of());
        assertThrows(Unauthenticated.class, () -> sessions.open(Kind.API, new TenantKey("nowhere"), operator, PASSWORD, ALL, origin));
    }

    @Test
    void anIdleSessionOfThePagesEndsWhileOneOfAProgramDoesNot() {
        Sessions impatient = sessions(Duration.ZERO, Duration.ofHours(12));
        Session ofPages = sessions.open(Kind.PAGES, tenant.key(), "anna", PASSWORD, ALL, origin);
        Session ofProgram = open(PASSWORD);
        assertThrows(Unauthenticated.class, () -> impatient.as(ofPages.token(), Kind.PAGES, origin, it -> it));
        assertEquals(anna, impatient.as(ofProgram.token(), Kind.API, origin, Caller::account));
    }

    @Test
    void aTokenIsGoodForItsOwnDoorOnly() {
        Session session = open(PASSWORD);
        assertThrows(Unauthenticated.class, () -> sessions.as(session.token(), Kind.PAGES, origin, it -> it));
    }

    @Test
    void aClosedSessionAndAForgedTokenAreRefused() {
        Session session = open(PASSWORD);
        sessions.close(session.token());
        assertThrows(Unauthenticated.class, () -> sessions.as(session.token(), Kind.API, origin, it -> it));
        assertThrows(Unauthenticated.class, () -> sessions.as(Token.fresh(tenant.id()).text(), Kind.API, origin, it -> it));
        assertThrows(Unauthenticated.class, () -> sessions.as(Token.fresh(database.newTenant().id()).text(), Kind.API, origin, it -> it));
        assertThrows(Unauthenticated.class, () -> sessions.as("rubbish", Kind.API, origin, it -> it));
    }

    @Test
    void aTokenMovedToAnotherTenantIsNothingThere() {
        Session session = open(PASSWORD);
        byte[] bytes = HexFormat.of().parseHex(session.token());
        byte[] other = HexFormat.of().parseHex(Token.fresh(database.newTenant().id()).text());
        System.arraycopy(other, 0, bytes, 0, 16);
        String moved = HexFormat.of().formatHex(bytes);
        assertThrows(Unauthenticated.class, () -> sessions.as(moved, Kind.API, origin, it -> it));
    }

    @Test
    void aNewPasswordEndsAllSessions() {
        Session session = open(PASSWORD);
        accounts.setPassword(tenant.id(), anna, "another long password");
        assertThrows(Unauthenticated.class, () -> sessions.as(session.token(), Kind.API, origin, it -> it));
    }

    @Test
    void neitherTokenNorPasswordIsStored() throws SQLException {
        Session session = open(PASSWORD);
        try (Connection superuser = database.superuser(); var statement = superuser.createStatement();
                var rows = statement.executeQuery("select s::text || a::text from trivsel.session s, trivsel.account a")) {
            assertTrue(rows.next());
            do {
                assertFalse(rows.getString(1).contains(session.token()) || rows.getString(1).contains(PASSWORD));
            } while (rows.next());
        }
    }

    @Test
    void accountsAreUniqueAndPasswordsLong() {
        assertThrows(Conflict.class, () -> accounts.create(tenant.id(), " ANNA ", "x", PASSWORD, List.of()));
        assertThrows(Invalid.class, () -> accounts.create(tenant.id(), "bo", "x", "short", List.of()));
    }

    private static String outcome(Runnable signIn) {
        try {
            signIn.run();
            return "in";
        } catch (Problem refusal) {
            return refusal.getClass().getSimpleName();
        }
    }

    private Session open(String password) {
        return sessions.open(Kind.API, tenant.key(), "anna", password, ALL, origin);
    }

    private Sessions sessions(Duration idle, Duration longest) {
        return new PostgresSessions(database.store(), database.systemStore(), new PostgresTenants(database.systemStore()), audit, idle, longest);
    }
}
