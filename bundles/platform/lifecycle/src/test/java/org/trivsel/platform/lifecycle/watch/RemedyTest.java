package org.trivsel.platform.lifecycle.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Grant;
import org.trivsel.access.Origin;
import org.trivsel.access.Role;
import org.trivsel.access.Scope;
import org.trivsel.notice.Notice;
import org.trivsel.platform.audit.PostgresAudit;
import org.trivsel.platform.identity.PostgresAccounts;
import org.trivsel.platform.identity.PostgresTenants;
import org.trivsel.platform.lifecycle.ToolPointers;
import org.trivsel.platform.lifecycle.ToolRegistry;
import org.trivsel.platform.lifecycle.apart.Alarm;
import org.trivsel.platform.lifecycle.apart.Apart;
import org.trivsel.platform.lifecycle.apart.PlatformCaller;
import org.trivsel.platform.lifecycle.apart.ToolQuarantine;
import org.trivsel.platform.lifecycle.apart.Version;
import org.trivsel.platform.lifecycle.trust.Confinement;
import org.trivsel.platform.persistence.testlib.TestDatabase;
import org.trivsel.platform.registry.access.RegisterAccess;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.quarantine.Ailment;
import org.trivsel.quarantine.LifecycleAct;
import org.trivsel.quarantine.SetApart;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.Tenants;
import org.trivsel.tool.Pointer;
import org.trivsel.tool.Target;
import org.trivsel.tool.Tool;

/** What becomes of a version that does harm, with two of them in a real framework, at a real database that two nodes share. */
class RemedyTest {
    private static final TestDatabase DATABASE = TestDatabase.shared();
    private static final PostgresAudit AUDIT = new PostgresAudit(tenant -> { });
    private static final Limits.Finding HARM = new Limits.Finding(Ailment.ERRORS, "It harms.");
    private static final String WHY = "Tried by a test";
    private static final long PATIENCE = Duration.ofSeconds(20).toNanos();

    private final Tenants tenants = new PostgresTenants(DATABASE.systemStore());
    private final Tenant system = tenants.find(TenantKey.SYSTEM)
            .orElseGet(() -> tenants.create(TenantKey.SYSTEM, "System", "DK", Locale.forLanguageTag("da"), ZoneOffset.UTC));
    private final Caller operator = caller(Role.OPERATOR);
    private final RegisterAccess access = new RegisterAccess(DATABASE.store(), AUDIT);
    private final Tenant tenant = DATABASE.newTenant();
    private final String tool = "t" + UUID.randomUUID().toString().substring(0, 8);
    private final Version bad = new Version(tool, "1.1.0");
    private final Target target = Target.tenant(tool, tenant.id());
    private final Alarm alarm = Alarm.at("node-1");
    private final Apart apart = node("node-1");
    private final Apart other = node("node-2");
    private final Confinement confinement = new Confinement(DATABASE.systemStore());
    @TempDir
    private Path storage;
    private Framework framework;
    private ToolRegistry registry;
    private ToolPointers pointers;
    private ToolQuarantine quarantine;
    private Remedy remedy;

    @BeforeEach
    void start() throws Exception {
        framework = new FrameworkFactory().newFramework(Map.of(Constants.FRAMEWORK_STORAGE, storage.toString()));
        framework.start();
        registry = new ToolRegistry(framework.getBundleContext(), DATABASE.store(), DATABASE.systemStore(), DATABASE.migrations(), tenants, access, AUDIT,
                confinement, apart);
        pointers = new ToolPointers(DATABASE.store(), tenants, access, AUDIT, registry);
        quarantine = new ToolQuarantine(DATABASE.store(), access, AUDIT, registry, apart, alarm);
        remedy = new Remedy(DATABASE.store(), pointers, registry, apart, alarm, new PlatformCaller(tenants, "node-1"));
        install("1.0.0");
        install("1.1.0");
        registry.enable(operator, tenant.id(), tool, LocalDate.now().minusDays(1), null);
    }

    @AfterEach
    void stop() throws Exception {
        registry.stop();
        confinement.stop();
        framework.stop();
        framework.waitForStop(10_000);
    }

    @Test
    void whoeverWasPointedAtItIsPointedBackToWhatAnsweredBefore() {
        pointers.point(operator, target, "1.1.0", null, WHY, 0);
        remedy.take(bad, HARM);
        Pointer back = pointers.of(operator, tool, List.of(tenant.id())).get(tenant.id()).get(0);
        assertNull(back.version(), "as all, as before");
        assertEquals("Back from 1.1.0: It harms.", back.reason());
        assertNull(back.by(), "the platform decided");
        assertFalse(apart.isApart(bad), "nobody is answered by it any more");
        LifecycleAct act = quarantine.acts(operator, null, 1).get(0);
        assertEquals(List.of("tool.point", true, tenant.key().value()), List.of(act.action(), act.done(), act.tenant()));
        assertNull(act.by());
    }

    @Test
    void decidingTheSameOnceMoreDoesNotHideWhatWasBefore() {
        pointers.point(operator, target, "1.0.0", null, WHY, 0);
        pointers.point(operator, target, "1.1.0", null, WHY, 1);
        pointers.point(operator, target, "1.1.0", null, WHY, 2);
        remedy.take(bad, HARM);
        assertEquals("1.0.0", pointers.of(operator, tool, List.of(tenant.id())).get(tenant.id()).get(0).version());
    }

    @Test
    void allGoBackWhenItWasForAll() {
        pointers.point(operator, Target.everybody(tool), "1.1.0", null, WHY, 1);
        remedy.take(bad, HARM);
        assertEquals("1.0.0", pointers.everybody(operator, tool).version());
        assertFalse(apart.isApart(bad));
    }

    @Test
    void theOnlyOneThereEverWasIsSetApartOnEveryNode() {
        Version first = new Version(tool, "1.0.0");
        remedy.take(first, HARM);
        assertTrue(apart.isApart(first));
        other.look();
        assertEquals("It harms.", other.cause(tool, "1.0.0"));
        Tool seen = registry.find(tool, "1.0.0").orElseThrow();
        assertEquals(List.of(Tool.State.APART, "It harms."), List.of(seen.state(), seen.cause()));
        assertEquals("1.1.0", registry.find(tool).orElseThrow().version(), "the other one is offered where nothing is decided");
        assertThrows(Conflict.class, () -> pointers.point(operator, target, "1.0.0", null, WHY, 0), "nobody can be pointed at it");
    }

    @Test
    void whatWasBeforeAndIsSetApartItselfIsNoWayBack() {
        pointers.point(operator, target, "1.1.0", null, WHY, 0);
        apart.set(new Version(tool, "1.0.0"), Ailment.ERRORS, "It harms too.");
        remedy.take(bad, HARM);
        assertTrue(apart.isApart(bad));
    }

    @Test
    void operatorsAreToldOnceAndWithoutTheCause() {
        Told told = new Told();
        alarm.bindNotices(told);
        pointers.point(operator, target, "1.1.0", null, WHY, 0);
        remedy.take(bad, HARM);
        apart.set(bad, Ailment.HANGS, "Anna Hansen hangs.");
        apart.set(bad, Ailment.HANGS, "Anna Hansen hangs.");
        assertEquals(List.of(
                new Notice("tool-pointed-back", tool + " 1.1.0", List.of(tool, "1.1.0", "ERRORS", "1.0.0", "node-1")),
                new Notice("tool-set-apart", tool + " 1.1.0", List.of(tool, "1.1.0", "HANGS", "node-1"))), told.notices);
    }

    @Test
    void theCauseTheTimeAndWhoLetItBackAreKept() {
        apart.set(bad, Ailment.HANGS, "It hangs.");
        assertFalse(apart.set(bad, Ailment.ERRORS, "It harms."), "once");
        SetApart now = mine();
        assertEquals(List.of("1.1.0", Ailment.HANGS, "It hangs.", "node-1"), List.of(now.version(), now.ailment(), now.cause(), now.node()));
        assertNull(now.by());
        SetApart lifted = quarantine.lift(operator, now.id(), "Seen to");
        assertEquals(List.of("Olga", "Seen to"), List.of(lifted.liftedBy(), lifted.why()));
        assertFalse(apart.isApart(bad));
        other.look();
        assertFalse(other.isApart(bad));
        assertEquals("not-set-apart", assertThrows(Conflict.class, () -> quarantine.lift(operator, now.id(), "Again")).code());
        quarantine.setApart(operator, tool, "1.1.0", WHY);
        assertEquals(List.of(Ailment.BY_HAND, "Olga", WHY), List.of(mine().ailment(), mine().by(), mine().cause()));
    }

    @Test
    void theOtherOperatorsAreToldOfWhatOneOfThemDidWithoutTheReason() {
        Told told = new Told();
        alarm.bindNotices(told);
        quarantine.setApart(operator, tool, "1.1.0", "Anna Hansen hangs.");
        assertEquals(List.of(new Notice("tool-set-apart-by-hand", tool + " 1.1.0", List.of(tool, "1.1.0", operator.name()))), told.notices);
    }

    @Test
    void onlyOperatorsDecideAndSayWhy() {
        Caller stranger = caller(Role.ADMINISTRATION);
        assertThrows(Forbidden.class, () -> quarantine.list(stranger, null, 1));
        assertThrows(Forbidden.class, () -> quarantine.setApart(stranger, tool, "1.1.0", WHY));
        assertThrows(Forbidden.class, () -> quarantine.acts(stranger, null, 1));
        assertEquals("reason", code(() -> quarantine.setApart(operator, tool, "1.1.0", " ")));
        assertEquals("unknown-version", code(() -> quarantine.setApart(operator, tool, "9.9.9", WHY)));
        assertThrows(NotFound.class, () -> quarantine.lift(operator, UUID.randomUUID(), WHY));
        assertFalse(quarantine.acts(operator, null, 1).get(0).done(), "what was refused is in the log");
    }

    private SetApart mine() {
        return quarantine.list(operator, null, 200).stream().filter(one -> one.tool().equals(tool)).findFirst().orElseThrow();
    }

    private static String code(org.junit.jupiter.api.function.Executable act) {
        return assertThrows(Invalid.class, act).faults().get(0).code();
    }

    private Apart node(String name) {
        return new Apart(DATABASE.store(), DATABASE.systemStore(), tenants, AUDIT, alarm, name);
    }

    private Caller caller(Role role) {
        AccountId account = new PostgresAccounts(DATABASE.store()).create(system.id(), "olga-" + UUID.randomUUID(), "Olga", "a long enough password", List.of());
        return new Caller(system, account, "o", "O", Locale.ENGLISH, List.of(new Grant(role, null, LocalDate.of(2020, 1, 1), null)),
                Set.of(Scope.READ, Scope.WRITE), Set.of(), Instant.now(), new Origin("r-1", "127.0.0.1"));
    }

    private void install(String version) throws Exception {
        framework.getBundleContext().installBundle(version, new ByteArrayInputStream(jar(version))).start();
        long deadline = System.nanoTime() + PATIENCE;
        while (registry.find(tool, version).filter(one -> one.state() == Tool.State.READY).isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not ready: " + registry.installed());
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    private byte[] jar(String version) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "org.sample." + tool);
        main.putValue("Bundle-Version", version);
        main.putValue("Provide-Capability", "trivsel.tool;trivsel.tool=" + tool + ";title.en=\"Notes\"");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new JarOutputStream(bytes, manifest).close();
        return bytes.toByteArray();
    }
}
