package org.trivsel.platform.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Grant;
import org.trivsel.access.Origin;
import org.trivsel.access.Role;
import org.trivsel.access.Scope;
import org.trivsel.audit.Audit;
import org.trivsel.audit.AuditEvent;
import org.trivsel.platform.assessment.AssessmentKeeper;
import org.trivsel.platform.audit.PostgresAudit;
import org.trivsel.platform.persistence.testlib.OneCountry;
import org.trivsel.platform.persistence.testlib.TestDatabase;
import org.trivsel.platform.registry.access.RegisterAccess;
import org.trivsel.policy.Held;
import org.trivsel.policy.Policies;
import org.trivsel.policy.Policy;
import org.trivsel.policy.Setting;
import org.trivsel.policy.Values;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;
import org.trivsel.retention.Due;
import org.trivsel.retention.Hold;
import org.trivsel.retention.Keeper;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantId;

/** What is over goes by itself, what is held stays, and the report counts it; with the assessments as they are kept. */
class RetentionTest {
    private static final TestDatabase DATABASE = TestDatabase.shared();
    private static final Audit AUDIT = new PostgresAudit(wanted -> { });
    private static final RegisterAccess ACCESS = new RegisterAccess(DATABASE.store(), AUDIT);

    private final Tenant tenant = DATABASE.newTenant();
    private final LocalDate today = LocalDate.now(tenant.zone());
    private final Caller administration = caller(Role.ADMINISTRATION, null);
    private final Months months = new Months();
    private final KeptData kept = new KeptData(months);
    private final UseLog log = new UseLog(new OneCountry(), DATABASE.logEraser());
    private final HeldRetention retention = new HeldRetention(DATABASE.store(), ACCESS, AUDIT, kept, log);
    private final ChildId ada = child();
    private final ChildId bo = child();

    RetentionTest() {
        kept.bindKeeper(new AssessmentKeeper());
    }

    @Test
    void untilSomebodyDecidesNothingGoes() {
        assessment(ada, today.minusYears(30));
        assertEquals("assessments 0 null goes 0 held 0", said());
        night(today).run(tenant);
        assertEquals(1, count("assessment"));
        assertEquals(List.of(), retention.runs(administration).get(0).deleted());
    }

    @Test
    void whatIsOverGoesWithAllThatHangsOnItAndTheReportCounts() {
        assessment(ada, today.minusMonths(12).minusDays(1));
        assessment(bo, today.minusMonths(12).minusDays(1));
        UUID stays = assessment(ada, today.minusMonths(12));
        months.value = 12;
        assertEquals("assessments 12 " + today.minusMonths(12) + " goes 2 held 0", said());
        night(today).run(tenant);
        assertEquals(1, count("assessment"));
        assertEquals(1, count("assessment_event"), "that of the one that stays");
        assertEquals(stays.toString(), DATABASE.store().inTransaction(tenant.id(), tx -> tx.one("select id from assessment where tenant_id = ?",
                row -> row.uuid(1), tenant.id().value())).orElseThrow().toString());
        var run = retention.runs(administration).get(0);
        assertEquals("assessments 12 2", run.deleted().stream().map(one -> one.keeper() + " " + one.months() + " " + one.records()).findFirst().orElseThrow());
        assertEquals(List.of("2 assessments of before " + today.minusMonths(12) + ", kept 12 months"), audited("retention.delete"));
    }

    @Test
    void whatAKeeperWantsRememberedIsInTheAuditOfWhatGoesAndOfNothingElse() {
        KeptData remembering = new KeptData(months);
        remembering.bindKeeper(new Remembering());
        assessment(ada, today.minusYears(3));
        assessment(bo, today);
        months.value = 12;
        new NightRun(DATABASE.store(), remembering, log, AUDIT, at(today), 2, 100).run(tenant);
        assertEquals(List.of("of " + ada), audited("sample.gone"));
        assertEquals(1, count("assessment"));
    }

    @Test
    void whatIsHeldStaysUntilTheHoldEnds() {
        assessment(ada, today.minusYears(3));
        assessment(bo, today.minusYears(3));
        months.value = 12;
        Hold hold = retention.hold(administration, ada, "Asked for by a court", null);
        assertEquals("assessments 12 " + today.minusMonths(12) + " goes 1 held 1", said());
        night(today).run(tenant);
        assertEquals(1, count("assessment"));
        retention.release(administration, hold.id(), "The case is closed");
        assertEquals("hold-over", assertThrows(Conflict.class, () -> retention.release(administration, hold.id(), "Again")).code());
        night(today.plusDays(1)).run(tenant);
        assertEquals(0, count("assessment"));
    }

    @Test
    void aHoldOfTheWholeTenantKeepsAllAndEndsOnItsDay() {
        assessment(ada, today.minusYears(3));
        months.value = 12;
        retention.hold(administration, null, "An inspection", today.plusDays(2));
        assertEquals("assessments 12 " + today.minusMonths(12) + " goes 0 held 1", said());
        night(today.plusDays(2)).run(tenant);
        assertEquals(1, count("assessment"));
        night(today.plusDays(3)).run(tenant);
        assertEquals(0, count("assessment"));
    }

    @Test
    void aNightIsOneNodesIsBoundedAndIsGoneOnWithWhenItIsBrokenOff() {
        for (int i = 0; i < 5; i++) {
            assessment(ada, today.minusYears(3));
        }
        months.value = 12;
        new NightRun(DATABASE.store(), kept, log, AUDIT, at(today), 1, 2).run(tenant);
        assertEquals(3, count("assessment"), "two steps of one a night");
        night(today).run(tenant);
        assertEquals(3, count("assessment"), "the night is over");
        RetentionTable table = new RetentionTable();
        DATABASE.store().run(tenant.id(), tx -> table.take(tx, tenant.id().value(), today.plusDays(1), UUID.randomUUID()));
        night(today.plusDays(1)).run(tenant);
        assertEquals(3, count("assessment"), "another node has it");
        DATABASE.store().run(tenant.id(), tx -> tx.update("update retention_run set beat_at = now() - interval '6 minutes' where tenant_id = ?", tenant.id().value()));
        night(today.plusDays(1)).run(tenant);
        assertEquals(0, count("assessment"), "which has been silent for too long");
        assertEquals(2, retention.runs(administration).size());
    }

    /** The pack of the tests' country says 60 months. */
    @Test
    void theLogGoesWhenTheTimeOfTheCountryIsOverAndSaysSoFirst() {
        entry(today.minusMonths(60).minusDays(1), ada, List.of());
        entry(today.minusMonths(60).minusDays(1), null, List.of(ada.value(), bo.value()));
        entry(today.minusMonths(60).minusDays(2), bo, List.of());
        entry(today.minusMonths(59), ada, List.of());
        seal();
        Hold hold = retention.hold(administration, ada, "Asked for by a court", null);
        Due due = retention.due(administration).get(1);
        assertEquals("log 60 " + today.minusMonths(60) + " goes 1 held 2",
                due.keeper() + " " + due.months() + " " + due.before() + " goes " + due.records() + " held " + due.held());
        night(today).run(tenant);
        assertEquals(3, entries("child.read"), "what the hold is about stays, lists with the child too");
        retention.release(administration, hold.id(), "The case is closed");
        night(today.plusDays(1)).run(tenant);
        assertEquals(1, entries("child.read"));
        assertEquals(2, entries("audit.clear"), "one a night");
        night(today.plusDays(2)).run(tenant);
        assertEquals(2, entries("audit.clear"), "there is nothing to clear");
        assertEquals(List.of("log 1", "log 2"), retention.runs(administration).stream().flatMap(run -> run.deleted().stream())
                .map(one -> one.keeper() + " " + one.records()).sorted().toList());
    }

    @Test
    void whatIsNotSealedOrYoungerThanHalfAYearStaysWhateverIsAskedFor() {
        entry(today.minusYears(9), ada, List.of());
        assertEquals(0, DATABASE.logEraser().erase(tenant.id(), Instant.now(), Set.of(), 10));
        entry(today.minusMonths(5), ada, List.of());
        seal();
        assertEquals(1, DATABASE.logEraser().erase(tenant.id(), Instant.now(), Set.of(), 10));
        RetentionTest neighbour = new RetentionTest();
        neighbour.entry(today.minusYears(9), ada, List.of());
        neighbour.seal();
        assertEquals(0, DATABASE.logEraser().erase(tenant.id(), Instant.now(), Set.of(), 10));
        assertEquals(1, neighbour.entries("child.read"));
    }

    private void entry(LocalDate day, @Nullable ChildId about, List<UUID> listed) {
        Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        UUID id = new UUID(noon.toEpochMilli() << 16 | 0x7000, UUID.randomUUID().getLeastSignificantBits());
        DATABASE.store().run(tenant.id(), tx -> tx.update("""
                insert into audit_entry (tenant_id, id, at, actor, acting_as, action, subject, subjects, outcome, address, request_id)
                values (?, ?, ?, ?, '', 'child.read', ?, ?, 'DONE', '127.0.0.1', 'r')""", tenant.id().value(), id, noon, UUID.randomUUID(),
                about == null ? null : about.value(), listed.isEmpty() ? null : listed.toArray(UUID[]::new)));
    }

    /** All that is not in the chain yet. */
    private void seal() {
        DATABASE.store().run(tenant.id(), tx -> tx.update("""
                insert into audit_link (tenant_id, seq, entry_id, hash)
                select e.tenant_id, row_number() over (order by e.id), e.id, ''::bytea from audit_entry e where e.tenant_id = ?""", tenant.id().value()));
    }

    private int entries(String action) {
        return DATABASE.store().inTransaction(tenant.id(), tx -> tx.one("select count(*)::integer from audit_entry where tenant_id = ? and action = ?",
                row -> row.number(1), tenant.id().value(), action)).orElseThrow();
    }

    @Test
    void anotherTenantsAreNotTouched() {
        RetentionTest neighbour = new RetentionTest();
        neighbour.assessment(neighbour.ada, today.minusYears(3));
        months.value = 12;
        night(today).run(tenant);
        assertEquals(1, neighbour.count("assessment"));
        assertThrows(NotFound.class, () -> retention.hold(administration, neighbour.ada, "Why", null));
        Hold hold = neighbour.retention.hold(neighbour.administration, null, "Why", null);
        assertThrows(NotFound.class, () -> retention.release(administration, hold.id(), "Why"));
    }

    @Test
    void onlyTheAdministrationOfTheWholeTenantSeesAndDecides() {
        UnitId unit = new UnitId(UUID.randomUUID());
        for (Caller caller : List.of(caller(Role.LEADER, null), caller(Role.PEDAGOGUE, null))) {
            assertThrows(Forbidden.class, () -> retention.due(caller));
            assertThrows(Forbidden.class, () -> retention.hold(caller, ada, "Why", null));
        }
        Caller part = caller(Role.ADMINISTRATION, unit);
        assertThrows(NotFound.class, () -> retention.due(part));
        assertThrows(NotFound.class, () -> retention.runs(part));
        assertThrows(NotFound.class, () -> retention.hold(part, null, "Why", null));
        assertThrows(NotFound.class, () -> retention.hold(administration, new ChildId(UUID.randomUUID()), "Why", null));
        assertThrows(Invalid.class, () -> retention.hold(administration, ada, " ", null));
        assertThrows(Invalid.class, () -> retention.hold(administration, ada, "Why", today.minusDays(1)));
        assertEquals(List.of(), retention.holds(administration));
    }

    private String said() {
        Due due = retention.due(administration).get(0);
        return due.keeper() + " " + due.months() + " " + due.before() + " goes " + due.records() + " held " + due.held();
    }

    private NightRun night(LocalDate day) {
        return new NightRun(DATABASE.store(), kept, log, AUDIT, at(day), 2, 100);
    }

    private Clock at(LocalDate day) {
        return Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }

    private ChildId child() {
        UUID id = UUID.randomUUID();
        DATABASE.store().run(tenant.id(), tx -> tx.update(
                "insert into child (tenant_id, id, given_name, family_name, birth_date, sex) values (?, ?, 'Ada', 'Berg', ?, 'female')", tenant.id().value(), id,
                today.minusYears(4)));
        return new ChildId(id);
    }

    /** Last touched at noon of the day, with something that was decided about it. */
    private UUID assessment(ChildId about, LocalDate day) {
        UUID id = UUID.randomUUID();
        Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        DATABASE.store().run(tenant.id(), tx -> {
            tx.update("""
                    insert into assessment (tenant_id, id, child_id, started_by, changed_by, started_at, changed_at, date, revision, status, instrument, version, form,
                      answers) values (?, ?, ?, ?, ?, ?, ?, ?, 1, 'D', 'i', '1', 'f', '{}'::jsonb)""", tenant.id().value(), id, about.value(), id, id, noon, noon, day);
            tx.update("insert into assessment_event (tenant_id, assessment_id, revision, at, account_id, what) values (?, ?, 1, ?, ?, 'lock')", tenant.id().value(), id,
                    noon, id);
        });
        return id;
    }

    private int count(String table) {
        return DATABASE.store().inTransaction(tenant.id(), tx -> tx.one("select count(*)::integer from " + table + " where tenant_id = ?", row -> row.number(1),
                tenant.id().value())).orElseThrow();
    }

    private List<String> audited(String action) {
        return DATABASE.store().inTransaction(tenant.id(), tx -> tx.list("select detail from audit_entry where tenant_id = ? and action = ? order by id",
                row -> row.text(1), tenant.id().value(), action));
    }

    private Caller caller(Role role, @Nullable UnitId unit) {
        return new Caller(tenant, new AccountId(UUID.randomUUID()), "somebody", "Somebody", Locale.ENGLISH,
                List.of(new Grant(role, unit, today.minusDays(9), null)), Set.of(Scope.READ, Scope.WRITE), Set.of(), Instant.now(), new Origin("r", "::1"));
    }

    /** One number for whatever is asked for. */
    private static final class Months implements Policies {
        private int value;

        @Override
        public List<Setting> settings() {
            return List.of();
        }

        @Override
        public Optional<Setting> setting(String id) {
            return Optional.of(new Setting(id, Setting.Kind.NUMBER, "0", 0, 600, List.of(), false, Map.of(), Map.of()));
        }

        @Override
        public Policy at(Tenant of, @Nullable UnitId unit, LocalDate day) {
            String months = Integer.toString(value);
            return new Policy(unit, day, List.of(new Held(setting("assessment.keep").orElseThrow(), months, Held.Origin.TENANT, null, null, null, months, Held.Origin.USUAL)));
        }

        @Override
        public Map<UnitId, Values> values(Tenant of, Collection<UnitId> units, LocalDate day) {
            throw new UnsupportedOperationException();
        }
    }

    /** Keeps assessments, and says of whom each was before it goes. */
    private static final class Remembering implements Keeper {
        private final AssessmentKeeper assessments = new AssessmentKeeper();

        @Override
        public String id() {
            return assessments.id();
        }

        @Override
        public String setting() {
            return assessments.setting();
        }

        @Override
        public String name(Locale language) {
            return assessments.name(language);
        }

        @Override
        public List<UUID> over(Transaction tx, TenantId tenant, LocalDate before, Set<UUID> held, int most) throws SQLException {
            return assessments.over(tx, tenant, before, held, most);
        }

        @Override
        public int count(Transaction tx, TenantId tenant, LocalDate before, Set<UUID> held) throws SQLException {
            return assessments.count(tx, tenant, before, held);
        }

        @Override
        public List<AuditEvent> remembered(Transaction tx, TenantId tenant, List<UUID> records) throws SQLException {
            return tx.list("select child_id from assessment where tenant_id = ? and id = any(?)",
                    row -> AuditEvent.done("sample.gone", row.uuid(1), "of " + row.uuid(1)), tenant.value(), records.toArray(UUID[]::new));
        }

        @Override
        public int delete(Transaction tx, TenantId tenant, List<UUID> records) throws SQLException {
            return assessments.delete(tx, tenant, records);
        }
    }
}
