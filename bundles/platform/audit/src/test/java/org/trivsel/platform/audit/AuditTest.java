package org.trivsel.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Grant;
import org.trivsel.access.Origin;
import org.trivsel.access.Role;
import org.trivsel.access.Scope;
import org.trivsel.audit.AuditEvent;
import org.trivsel.audit.Cleared;
import org.trivsel.platform.persistence.testlib.TestDatabase;
import org.trivsel.problem.Unavailable;
import org.trivsel.tenant.Tenant;

class AuditTest {
    private final TestDatabase database = TestDatabase.shared();
    private final Tenant tenant = database.newTenant();
    private final PostgresAudit audit = new PostgresAudit(wanted -> { });
    private final Chain chain = new Chain(database.store());

    @Test
    void sealsEveryEntryOnce() {
        write(5);
        assertEquals(5, chain.seal(tenant.id()));
        assertEquals(0, chain.seal(tenant.id()));
        write(2);
        assertEquals(2, chain.seal(tenant.id()));
        Verifier.Report report = verify();
        assertTrue(report.holds(), report::toString);
        assertEquals(7, report.sealed());
        assertEquals(0, report.unsealed());
    }

    @Test
    void entriesOfOneMillisecondStandInTheOrderTheyWereMade() {
        List<String> made = java.util.stream.IntStream.range(0, 200).mapToObj(turn -> "turn=" + turn).toList();
        database.store().run(tenant.id(), tx -> made.forEach(turn -> audit.record(tx, caller(), AuditEvent.done("child.list", null, turn))));
        assertEquals(made, database.store().inTransaction(tenant.id(), tx -> tx.list(
                "select detail from audit_entry where tenant_id = ? order by id", row -> row.text(1), tenant.id().value())));
    }

    @Test
    void namesExactlyWhatASuperuserChangedAndDeleted() throws SQLException {
        write(300);
        chain.seal(tenant.id());
        try (Connection superuser = database.superuser(); var statement = superuser.createStatement()) {
            statement.execute("update trivsel.audit_entry set action = 'child.list' where (tenant_id, id) = "
                    + "(select tenant_id, entry_id from trivsel.audit_link where tenant_id = '" + tenant.id() + "' and seq = 100)");
            statement.execute("delete from trivsel.audit_entry where (tenant_id, id) = "
                    + "(select tenant_id, entry_id from trivsel.audit_link where tenant_id = '" + tenant.id() + "' and seq = 201)");
        }
        List<String> faults = verify().faults();
        assertEquals(2, faults.size(), faults::toString);
        assertTrue(faults.get(0).endsWith("at link 100 was changed"), faults.get(0));
        assertTrue(faults.get(1).endsWith("at link 201 was deleted"), faults.get(1));
    }

    @Test
    void anEntryAboutSeveralNamesEachAndItsSealCoversThem() throws SQLException {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        database.store().run(tenant.id(), tx -> audit.record(tx, caller(), AuditEvent.done("child.list", null, List.of(one, other, one), "hits=3")));
        write(1);
        chain.seal(tenant.id());
        assertTrue(verify().holds(), () -> verify().toString());
        assertEquals(1, change("update trivsel.audit_entry set detail = detail where subjects = array['" + one + "', '" + other + "']::uuid[]"));
        assertEquals(1, change("update trivsel.audit_entry set subjects = subjects[1:1] where cardinality(subjects) = 2"));
        assertEquals(1, change("update trivsel.audit_entry set subjects = array['" + other + "']::uuid[] where subjects is null"));
        assertEquals(2, verify().faults().size());
    }

    @Test
    void whatWasSealedBeforeEntriesNamedSeveralStillHolds() {
        Entry old = new Entry(new UUID(1, 2), Instant.ofEpochSecond(3), new UUID(4, 5), "LEADER", "child.list", null, "DONE", "hits=3", "127.0.0.1",
                "request", null);
        assertEquals("e9853a116fdcb584d334b83e74f3799b8f7292544d3ca4fc0f13cfce000fa25d", java.util.HexFormat.of().formatHex(old.sealedAfter(Chain.BEFORE_ALL)));
    }

    private int change(String statement) throws SQLException {
        try (Connection superuser = database.superuser(); var update = superuser.createStatement()) {
            return update.executeUpdate(statement + " and tenant_id = '" + tenant.id() + "'");
        }
    }

    @Test
    void aDeletedLinkIsNamed() throws SQLException {
        write(10);
        chain.seal(tenant.id());
        try (Connection superuser = database.superuser(); var statement = superuser.createStatement()) {
            statement.execute("delete from trivsel.audit_link where tenant_id = '" + tenant.id() + "' and seq = 4");
        }
        Verifier.Report report = verify();
        assertEquals(List.of("links 4 to 4 are missing"), report.faults());
        assertEquals(1, report.unsealed());
    }

    @Test
    void sealsAnEntryThatCommittedAfterALaterOne() {
        Caller caller = caller();
        UUID first = database.store().inTransaction(tenant.id(), tx -> {
            audit.record(tx, caller, AuditEvent.done("child.read", null));
            Thread other = new Thread(() -> write(1));
            other.start();
            try {
                other.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            chainInOwnThread();
            return caller.account().value();
        });
        assertEquals(caller.account().value(), first);
        assertEquals(1, chain.seal(tenant.id()));
        assertEquals(2, verify().sealed());
    }

    @Test
    void whatCommitsLongAfterItsTurnIsSealedByTheLookForLateOnes() {
        write(1);
        chain.seal(tenant.id());
        writeBy(Duration.ofSeconds(-20));
        assertEquals(0, chain.seal(tenant.id()));
        assertEquals(1, chain.sealLate(tenant.id()));
        assertTrue(verify().holds());
    }

    @Test
    void whatANodeWroteWhoseClockIsBehindIsSealedByTheSweep() {
        write(1);
        chain.seal(tenant.id());
        writeBy(Duration.ofMinutes(-20));
        assertEquals(0, chain.sealLate(tenant.id()));
        assertEquals(1, chain.sweep(tenant.id()));
        Verifier.Report report = verify();
        assertTrue(report.holds(), report::toString);
        assertEquals(2, report.sealed());
    }

    @Test
    void anEntryOfANodeWhoseClockIsAheadKeepsNoOtherOutOfTheChain() {
        writeBy(Duration.ofDays(30));
        chain.seal(tenant.id());
        write(1);
        assertEquals(1, chain.seal(tenant.id()));
    }

    @Test
    void theSealerSweepsEveryTenant() {
        Tenant other = database.newTenant();
        for (Tenant each : List.of(tenant, other)) {
            writeBy(each, Duration.ZERO);
            chain.seal(each.id());
            writeBy(each, Duration.ofHours(-40));
        }
        Sealer sealer = new Sealer(database.store(), database.systemStore());
        try {
            sealer.sweepAll();
        } finally {
            sealer.stop();
        }
        assertEquals(0, verify(tenant).unsealed());
        assertEquals(0, verify(other).unsealed());
    }

    @Test
    void anEntryThatIsLongNotSealedIsAFault() throws SQLException {
        write(1);
        assertTrue(verify().holds(), "its time has not come yet");
        writeBy(Duration.ofMinutes(-11));
        Verifier.Report report = verify();
        assertFalse(report.holds());
        assertEquals(2, report.unsealed());
        assertTrue(report.faults().get(0).startsWith("entries older than 10 minutes are not sealed: 1, the oldest of "), report::toString);
        try (Connection app = java.sql.DriverManager.getConnection(database.server().url(), "trivsel_app", "app")) {
            assertFalse(new VerifyAudit(new java.io.PrintStream(java.io.OutputStream.nullOutputStream())).verifyAll(app));
        }
    }

    @Test
    void withoutAnEntryThereIsNoUse() throws SQLException {
        try (Connection superuser = database.superuser(); var statement = superuser.createStatement()) {
            statement.execute("revoke insert on trivsel.audit_entry from trivsel_app");
            try {
                assertThrows(Unavailable.class, () -> write(1));
            } finally {
                statement.execute("grant insert on trivsel.audit_entry to trivsel_app");
            }
        }
    }

    @Test
    void anEntryIsOneLine() {
        database.store().run(tenant.id(), tx -> audit.record(tx, caller(), AuditEvent.done("child.list", null, "a\r\nb\u001b[31m")));
        String detail = database.store().inTransaction(tenant.id(), tx -> tx.one("select detail from audit_entry", row -> row.text(1))).orElseThrow();
        assertEquals("a  b [31m", detail);
    }

    @Test
    void theCommandChecksEveryTenantAndTellsByItsExitCode() throws SQLException {
        write(3);
        chain.seal(tenant.id());
        java.io.ByteArrayOutputStream printed = new java.io.ByteArrayOutputStream();
        try (Connection app = java.sql.DriverManager.getConnection(database.server().url(), "trivsel_app", "app")) {
            new VerifyAudit(new java.io.PrintStream(printed, true)).verifyAll(app);
        }
        String head = verify().head();
        assertTrue(printed.toString().contains(tenant.key() + ": 3 sealed, 0 not sealed yet, head " + head), printed::toString);
    }

    @Test
    void whatWasClearedMayBeMissingAndNothingElse() {
        writeBy(Duration.ofDays(-700));
        writeBy(Duration.ofDays(-500));
        writeBy(Duration.ofDays(-300));
        write(1);
        chain.seal(tenant.id());
        String head = verify().head();
        Instant yearAgo = Instant.now().minus(Duration.ofDays(365));

        assertEquals(2, database.logEraser().erase(tenant.id(), yearAgo, Set.of(), 10));
        assertEquals(2, verify().faults().size(), "nobody said that they were cleared");

        database.store().run(tenant.id(), tx -> audit.record(tx, caller(), new Cleared(yearAgo).event()));
        assertEquals(2, verify().faults().size(), "what was said is not sealed yet");
        chain.seal(tenant.id());
        Verifier.Report report = verify();
        assertTrue(report.holds(), report::toString);
        assertEquals(5, report.sealed(), "the links are all there");
        assertFalse(report.head().equals(head));

        assertEquals(1, database.logEraser().erase(tenant.id(), Instant.now(), Set.of(), 10));
        assertEquals(1, verify().faults().size(), "younger than was said");
        write(1);
        chain.seal(tenant.id());
        assertEquals(1, verify().faults().size(), "the chain goes on");
    }

    private Verifier.Report verify() {
        return verify(tenant);
    }

    private Verifier.Report verify(Tenant whose) {
        return database.store().inTransaction(whose.id(), tx -> new Verifier().verify(tx.connection(), whose.id().value()));
    }

    private void writeBy(Duration clock) {
        writeBy(tenant, clock);
    }

    /** As a node does whose clock differs by so much. */
    private void writeBy(Tenant whose, Duration clock) {
        Instant at = Instant.now().plus(clock);
        UUID id = new UUID(at.toEpochMilli() << 16 | 0x7000, UUID.randomUUID().getLeastSignificantBits());
        database.store().run(whose.id(), tx -> tx.update("""
                insert into audit_entry (tenant_id, id, at, actor, acting_as, action, outcome, address, request_id)
                values (?, ?, ?, ?, '', 'child.read', 'DONE', '127.0.0.1', 'r')""", whose.id().value(), id, at, UUID.randomUUID()));
    }

    private void chainInOwnThread() {
        Thread sealing = new Thread(() -> chain.seal(tenant.id()));
        sealing.start();
        try {
            sealing.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(int entries) {
        Caller caller = caller();
        for (int i = 0; i < entries; i++) {
            database.store().run(tenant.id(), tx -> audit.record(tx, caller, AuditEvent.done("child.read", UUID.randomUUID())));
        }
    }

    private Caller caller() {
        return new Caller(tenant, new AccountId(UUID.randomUUID()), "anna", "Anna", Locale.forLanguageTag("da"),
                List.of(new Grant(Role.PEDAGOGUE, null, LocalDate.of(2020, 1, 1), null)), Set.of(Scope.READ, Scope.WRITE), Set.of(),
                Instant.now(), new Origin("r-1", "127.0.0.1"));
    }
}
