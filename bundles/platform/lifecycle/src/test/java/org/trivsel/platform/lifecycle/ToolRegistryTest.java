package org.trivsel.platform.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
import org.trivsel.platform.audit.PostgresAudit;
import org.trivsel.platform.identity.PostgresTenants;
import org.trivsel.platform.persistence.testlib.TestDatabase;
import org.trivsel.platform.registry.access.RegisterAccess;
import org.trivsel.problem.Forbidden;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantId;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.Tenants;

/** Which tenant has which tool, as operators see and decide it: the real services on a real database. */
class ToolRegistryTest {
    private static final TestDatabase DATABASE = TestDatabase.shared();
    private static final PostgresAudit AUDIT = new PostgresAudit(tenant -> { });
    /** In Copenhagen it is the next day already. */
    private static final Clock LATE = Clock.fixed(Instant.parse("2026-03-01T23:30:00Z"), ZoneOffset.UTC);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final Tenants tenants = new PostgresTenants(DATABASE.systemStore());
    private final Caller operator = caller(tenants.find(TenantKey.SYSTEM)
            .orElseGet(() -> tenants.create(TenantKey.SYSTEM, "System", "DK", Locale.forLanguageTag("da"), ZoneOffset.UTC)), Role.OPERATOR);
    private final String tool = "t" + UUID.randomUUID().toString().substring(0, 8);
    @TempDir
    private java.nio.file.Path storage;
    private Framework framework;
    private ToolTracker tracker;
    private ToolRegistry registry;

    @BeforeEach
    void start() throws Exception {
        framework = new org.apache.felix.framework.FrameworkFactory().newFramework(Map.of(Constants.FRAMEWORK_STORAGE, storage.toString()));
        framework.start();
        tracker = new ToolTracker(framework.getBundleContext(), DATABASE.migrations(), new Defaults(DATABASE.systemStore())::isReady);
        tracker.open();
        framework.getBundleContext().installBundle("test:" + tool, ToolTrackerTest.jar(tool, "1.0.0", "select 1")).start();
        registry = new ToolRegistry(DATABASE.store(), tenants, new RegisterAccess(DATABASE.store(), AUDIT), AUDIT, tracker, LATE);
    }

    @AfterEach
    void stop() throws Exception {
        tracker.close();
        framework.stop();
        framework.waitForStop(10_000);
    }

    @Test
    void asksForManyTenantsInOneStatement() {
        List<Tenant> many = tenants(120);
        many.stream().limit(60).forEach(tenant -> registry.enable(operator, tenant.id(), tool, DAY, null));
        assertEquals(60, registry.enabledFor(operator, many).size());
        long few = DATABASE.statements(() -> registry.enabledFor(operator, many.subList(0, 2)));
        assertEquals(2, few, "the tenant of the transaction, and the one statement");
        assertEquals(few, DATABASE.statements(() -> registry.enabledFor(operator, many)));
    }

    @Test
    void countsDaysAsTheTenantDoes() {
        Tenant tenant = tenants(1).get(0);
        registry.enable(operator, tenant.id(), tool, DAY, null);
        assertEquals(List.of(tool), registry.enabledFor(operator, tenant.id()));
        registry.disable(operator, tenant.id(), tool);
        assertEquals(List.of(), registry.enabledFor(operator, tenant.id()));
        registry.enable(operator, tenant.id(), tool, DAY.plusDays(1), null);
        assertEquals(List.of(), registry.enabledFor(operator, tenant.id()));
    }

    @Test
    void theDecisionAndItsEntryStandOrFallTogether() {
        Tenant tenant = tenants(1).get(0);
        ToolRegistry unheard = new ToolRegistry(DATABASE.store(), tenants, new RegisterAccess(DATABASE.store(), AUDIT), (tx, caller, event) -> {
            throw new org.trivsel.problem.Unavailable("audit-unavailable", "No entry, no use.", java.time.Duration.ofSeconds(1), null);
        }, tracker, LATE);
        assertThrows(org.trivsel.problem.Unavailable.class, () -> unheard.enable(operator, tenant.id(), tool, DAY, null));
        assertEquals(List.of(), registry.enabledFor(operator, tenant.id()));
        registry.enable(operator, tenant.id(), tool, DAY, null);
        assertEquals(List.of("tool.enable"), DATABASE.store().inTransaction(operator.tenant().id(), tx -> tx.list(
                "select action from audit_entry where subject = ?", row -> row.text(1), tenant.id().value())));
    }

    @Test
    void isForOperatorsOnly() {
        Tenant tenant = tenants(1).get(0);
        Caller leader = caller(tenant, Role.LEADER);
        assertThrows(Forbidden.class, () -> registry.enabledFor(leader, List.of(tenant)));
        assertThrows(Forbidden.class, () -> registry.enable(leader, tenant.id(), tool, DAY, null));
        assertThrows(Forbidden.class, () -> registry.disable(leader, tenant.id(), tool));
    }

    private static List<Tenant> tenants(int howMany) {
        List<Tenant> made = new ArrayList<>();
        for (int i = 0; i < howMany; i++) {
            made.add(DATABASE.newTenant());
        }
        return made;
    }

    private static Caller caller(Tenant tenant, Role role) {
        return new Caller(tenant, new AccountId(UUID.randomUUID()), "o", "O", Locale.ENGLISH, List.of(new Grant(role, null, DAY, null)),
                Set.of(Scope.READ, Scope.WRITE), Set.of(), Instant.now(), new Origin("r-1", "127.0.0.1"));
    }
}
