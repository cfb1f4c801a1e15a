package org.trivsel.platform.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Grant;
import org.trivsel.access.Origin;
import org.trivsel.access.Role;
import org.trivsel.access.Scope;
import org.trivsel.platform.audit.PostgresAudit;
import org.trivsel.platform.identity.PostgresAccounts;
import org.trivsel.platform.identity.PostgresTenants;
import org.trivsel.platform.persistence.testlib.TestDatabase;
import org.trivsel.platform.registry.access.RegisterAccess;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.UnitId;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantId;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.Tenants;
import org.trivsel.tool.Pointer;
import org.trivsel.tool.Target;
import org.trivsel.tool.Tool;

/** Decisions about versions, with two versions in a real framework and a real database. */
class PointersTest {
    private static final TestDatabase DATABASE = TestDatabase.shared();
    private static final PostgresAudit AUDIT = new PostgresAudit(tenant -> { });
    private static final String WHY = "Tried by a test";

    private final Tenants tenants = new PostgresTenants(DATABASE.systemStore());
    private final Tenant system = tenants.find(TenantKey.SYSTEM)
            .orElseGet(() -> tenants.create(TenantKey.SYSTEM, "System", "DK", Locale.forLanguageTag("da"), ZoneOffset.UTC));
    private final Caller operator = caller(system, account(), Role.OPERATOR);
    private final Tenant tenant = DATABASE.newTenant();
    private final String tool = "t" + UUID.randomUUID().toString().substring(0, 8);
    private final Target target = Target.tenant(tool, tenant.id());
    @TempDir
    private java.nio.file.Path storage;
    private Framework framework;
    private ToolTracker tracker;
    private ToolRegistry registry;
    private ToolPointers pointers;

    @BeforeEach
    void start() throws Exception {
        framework = new org.apache.felix.framework.FrameworkFactory().newFramework(Map.of(Constants.FRAMEWORK_STORAGE, storage.toString()));
        framework.start();
        tracker = new ToolTracker(framework.getBundleContext(), DATABASE.migrations(), new Defaults(DATABASE.systemStore())::isReady);
        tracker.open();
        RegisterAccess access = new RegisterAccess(DATABASE.store(), AUDIT);
        registry = new ToolRegistry(DATABASE.store(), tenants, access, AUDIT, tracker, java.time.Clock.systemUTC());
        pointers = new ToolPointers(DATABASE.store(), tenants, access, AUDIT, registry);
        install("1.0.0").start();
        awaitReady("1.0.0");
        install("1.1.0").start();
        awaitReady("1.1.0");
        registry.enable(operator, tenant.id(), tool, LocalDate.now().minusDays(1), null);
    }

    @AfterEach
    void stop() throws Exception {
        tracker.close();
        framework.stop();
        framework.waitForStop(10_000);
    }

    @Test
    void aVersionThatIsInstalledBesideChangesNothingForAnybody() {
        Pointer everybody = pointers.everybody(operator, tool);
        assertEquals("1.0.0", everybody.version());
        assertNull(everybody.by());
        assertEquals(Map.of(), pointers.of(operator, tool, List.of(tenant.id())));
    }

    @Test
    void aDecisionSaysWhoWhenAndWhyAndGoingBackIsAnother() {
        Pointer decided = pointers.point(operator, target, "1.1.0", null, WHY, 0);
        assertEquals(List.of("1.1.0", "Olga", WHY, 1), List.of(decided.version(), decided.by(), decided.reason(), decided.revision()));
        assertEquals(List.of(decided), live());
        Pointer back = pointers.rollBack(operator, target, null, 1);
        assertNull(back.version(), "as all, as before");
        assertEquals(2, back.revision());
        assertEquals("1.1.0", pointers.rollBack(operator, target, null, 2).version(), "once more takes that back");
        assertEquals(List.of("1.1.0", "null", "1.1.0"), history(), "nothing is overwritten");
    }

    @Test
    void whatIsForAllGoesBackToTheFirstVersion() {
        assertEquals("1.1.0", pointers.point(operator, Target.everybody(tool), "1.1.0", null, WHY, 1).version());
        assertEquals("1.0.0", pointers.rollBack(operator, Target.everybody(tool), null, 2).version());
        assertEquals("1.0.0", pointers.everybody(operator, tool).version());
    }

    @Test
    void aPlanWaitsForItsTimeAndANewerDecisionTakesItsPlace() {
        pointers.point(operator, target, "1.0.0", null, WHY, 0);
        Instant soon = Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MICROS);
        Pointer plan = pointers.point(operator, target, "1.1.0", soon, WHY, 1);
        assertTrue(plan.isPlanned(Instant.now()));
        assertEquals(List.of("1.0.0", "1.1.0"), live().stream().map(Pointer::version).toList());
        pointers.point(operator, target, "1.0.0", null, WHY, 2);
        assertEquals(List.of("1.0.0"), live().stream().map(Pointer::version).toList());
    }

    @Test
    void aUnitIsPointedForItself() {
        UnitId unit = unit();
        Target part = new Target(tool, tenant.id(), unit);
        Pointer decided = pointers.point(operator, part, "1.1.0", null, WHY, 0);
        assertEquals("Ahornen", decided.unitName());
        assertEquals(List.of(part), live().stream().map(Pointer::target).toList());
        Target foreign = new Target(tool, DATABASE.newTenant().id(), unit);
        registry.enable(operator, foreign.tenant(), tool, LocalDate.now(), null);
        assertThrows(Invalid.class, () -> pointers.point(operator, foreign, "1.1.0", null, WHY, 0));
    }

    @Test
    void whatCannotBeIsRefusedAndSaysWhy() throws Exception {
        assertThrows(NotFound.class, () -> pointers.point(operator, Target.tenant("unheard-of", tenant.id()), "1.1.0", null, WHY, 0));
        assertThrows(NotFound.class, () -> pointers.point(operator, Target.tenant(tool, new TenantId(UUID.randomUUID())), "1.1.0", null, WHY, 0));
        assertEquals("There is no version 2.0.0 of " + tool + " here. Installed: 1.0.0, 1.1.0.", invalid(target, "2.0.0", null, WHY));
        assertEquals("This time has passed. Leave it out to begin now.", invalid(target, "1.1.0", Instant.now().minusSeconds(60), WHY));
        assertEquals("This time is more than ten years away.", invalid(target, "1.1.0", Instant.now().plus(4000, ChronoUnit.DAYS), WHY));
        assertEquals("Say why, in 1 to 200 characters.", invalid(target, "1.1.0", null, " "));
        assertEquals("Say which version is for all.", invalid(Target.everybody(tool), null, null, WHY));
        assertEquals("nothing-before", code(() -> pointers.rollBack(operator, target, null, 0)));
        assertEquals("not-enabled", code(() -> pointers.point(operator, Target.tenant(tool, DATABASE.newTenant().id()), "1.1.0", null, WHY, 0)));
        framework.getBundleContext().getBundle("test:" + tool + "1.1.0").stop();
        await("1.1.0", Tool.State.STOPPED);
        assertEquals("version-not-ready", code(() -> pointers.point(operator, target, "1.1.0", null, WHY, 0)));
        assertEquals(List.of(), live());
    }

    @Test
    void ofTwoAtOnceOneIsToldWhatTheOtherDecided() {
        pointers.point(operator, target, "1.1.0", null, WHY, 0);
        Conflict late = assertThrows(Conflict.class, () -> pointers.point(operator, target, "1.0.0", null, WHY, 0));
        assertEquals("decided-meanwhile", late.code());
        assertTrue(late.getMessage().contains("1.1.0 answers from"), late.getMessage());
        assertEquals("decided-meanwhile", code(() -> pointers.rollBack(operator, target, null, 0)));
    }

    @Test
    void whatIsDoneAndWhatIsRefusedIsInTheAudit() {
        pointers.point(operator, target, "1.1.0", null, WHY, 0);
        assertThrows(Conflict.class, () -> pointers.point(operator, target, "1.0.0", null, WHY, 0));
        pointers.rollBack(operator, target, "It was too early", 1);
        assertThrows(Invalid.class, () -> pointers.point(operator, target, "3.0.0", null, WHY, 2));
        assertEquals(List.of("tool.point DONE", "tool.point DENIED", "tool.roll-back DONE", "tool.point DENIED"),
                DATABASE.store().inTransaction(system.id(), tx -> tx.list(
                        "select action || ' ' || outcome from audit_entry where subject = ? and action <> 'tool.enable' order by id", row -> row.text(1),
                        tenant.id().value())));
    }

    @Test
    void isForOperatorsOnly() {
        Caller leader = caller(tenant, new AccountId(UUID.randomUUID()), Role.LEADER);
        assertThrows(Forbidden.class, () -> pointers.everybody(leader, tool));
        assertThrows(Forbidden.class, () -> pointers.of(leader, tool, List.of(tenant.id())));
        assertThrows(Forbidden.class, () -> pointers.point(leader, target, "1.1.0", null, WHY, 0));
        assertThrows(Forbidden.class, () -> pointers.rollBack(leader, target, null, 0));
    }

    @Test
    void eachCallerIsAnsweredByTheVersionMeantForThem() throws Exception {
        assertEquals("1.0.0", registry.of(having("1.0.0"), tool).orElseThrow().version());
        assertEquals("1.1.0", registry.of(having("1.1.0"), tool).orElseThrow().version());
        framework.getBundleContext().getBundle("test:" + tool + "1.0.0").stop();
        await("1.0.0", Tool.State.STOPPED);
        assertThrows(NotFound.class, () -> registry.requireUsable(having("1.0.0"), tool));
        assertEquals(List.of(), registry.usableBy(having("1.0.0")));
        registry.requireUsable(having("1.1.0"), tool);
        assertEquals(List.of(), registry.missing());
        assertEquals("1.1.0", registry.of(having("0.9.0"), tool).orElseThrow().version(), "better another than none");
        assertEquals(List.of(tool + " 0.9.0 is not installed, 1.1.0 answers"), registry.missing());
    }

    private Caller having(String version) {
        return new Caller(tenant, new AccountId(UUID.randomUUID()), "p", "P", Locale.ENGLISH, List.of(), Set.of(), Set.of(tool), Map.of(tool, version),
                Instant.now(), new Origin("r-1", "127.0.0.1"));
    }

    private List<Pointer> live() {
        return pointers.of(operator, tool, List.of(tenant.id())).getOrDefault(tenant.id(), List.of());
    }

    private List<String> history() {
        return DATABASE.store().inTransaction(system.id(), tx -> tx.list(
                "select coalesce(version, 'null') from tool_pointer where tenant_id = ? and tool = ? order by revision", row -> row.text(1),
                tenant.id().value(), tool));
    }

    private String invalid(Target whom, @Nullable String version, @Nullable Instant from, String reason) {
        return assertThrows(Invalid.class, () -> pointers.point(operator, whom, version, from, reason, 0)).getMessage();
    }

    private static String code(org.junit.jupiter.api.function.Executable act) {
        return assertThrows(Conflict.class, act).code();
    }

    private UnitId unit() {
        UUID unit = UUID.randomUUID();
        LocalDate day = LocalDate.of(2020, 1, 1);
        DATABASE.store().run(tenant.id(), tx -> {
            tx.update("insert into unit (tenant_id, id, opened) values (?, ?, ?)", tenant.id().value(), unit, day);
            tx.update("insert into unit_version (tenant_id, unit_id, valid_from, name, kind) values (?, ?, ?, 'Ahornen', 'INSTITUTION')",
                    tenant.id().value(), unit, day);
        });
        return new UnitId(unit);
    }

    private Bundle install(String version) throws Exception {
        return framework.getBundleContext().installBundle("test:" + tool + version, ToolTrackerTest.jar(tool, version, "select 1"));
    }

    private void awaitReady(String version) {
        await(version, Tool.State.READY);
    }

    private void await(String version, Tool.State state) {
        long deadline = System.nanoTime() + 20_000_000_000L;
        while (registry.find(tool, version).filter(found -> found.state() == state).isEmpty()) {
            assertTrue(System.nanoTime() < deadline, () -> version + " is not " + state + ": " + registry.installed());
            LockSupport.parkNanos(1_000_000);
        }
    }

    private AccountId account() {
        return new PostgresAccounts(DATABASE.store()).create(system.id(), "olga-" + UUID.randomUUID(), "Olga", "a long enough password", List.of());
    }

    private static Caller caller(Tenant tenant, AccountId account, Role role) {
        return new Caller(tenant, account, "o", "O", Locale.ENGLISH, List.of(new Grant(role, null, LocalDate.of(2020, 1, 1), null)),
                Set.of(Scope.READ, Scope.WRITE), Set.of(), Instant.now(), new Origin("r-1", "127.0.0.1"));
    }
}
