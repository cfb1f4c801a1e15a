package org.trivsel.platform.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Caller;
import org.trivsel.access.Grant;
import org.trivsel.access.Origin;
import org.trivsel.access.Role;
import org.trivsel.access.Scope;
import org.trivsel.access.Sessions;
import org.trivsel.access.Sessions.Kind;
import org.trivsel.platform.persistence.testlib.TestDatabase;
import org.trivsel.registry.UnitId;
import org.trivsel.tenant.Tenant;

/** Which version of a tool is meant for whom: of the smallest unit that holds all their roles, else of the tenant, else of all. */
class VersionsTest {
    private static final String PASSWORD = "a long enough password";
    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

    private final TestDatabase database = TestDatabase.shared();
    private final Tenant tenant = database.newTenant();
    private final PostgresAccounts accounts = new PostgresAccounts(database.store());
    private final Origin origin = new Origin("r", "10.1.0." + System.nanoTime());
    private final Sessions sessions = new PostgresSessions(database.store(), database.systemStore(), new PostgresTenants(database.systemStore()),
            new org.trivsel.platform.audit.PostgresAudit(wanted -> { }), Duration.ofMinutes(30), Duration.ofHours(12));
    private final String tool = "t" + UUID.randomUUID().toString().substring(0, 8);
    private final UUID house = unit(null);
    private final UUID room = unit(house);
    private final UUID garden = unit(null);

    @BeforeEach
    void theTenantHasTheTool() {
        insert("insert into tool_enablement (tenant_id, tool, valid_from) values (?, ?, ?)", tenant.id().value(), tool, DAY);
    }

    @Test
    void nothingIsMeantWhenNothingIsDecided() {
        assertEquals(Map.of(), caller("anna", house).versions());
        assertEquals(Set.of(tool), caller("bo", house).tools());
    }

    @Test
    void theTenantComesBeforeAllAndTheNewestDecisionWhoseTimeHasComeHolds() {
        insert("insert into tool_default (tool, revision, version) values (?, 1, '1.0.0')", tool);
        assertEquals("1.0.0", meant("anna", house));
        point(null, 1, "1.1.0", "1 day");
        point(null, 2, "1.2.0", "1 minute");
        point(null, 3, "2.0.0", "-1 hour");
        assertEquals("1.2.0", meant("bo", house));
        point(null, 4, null, "0");
        assertEquals("1.0.0", meant("cia", house));
    }

    @Test
    void aUnitCountsForThoseWhoseEveryRoleLiesInIt() {
        point(null, 1, "1.0.0", "1 day");
        point(house, 1, "1.1.0", "1 day");
        assertEquals("1.1.0", meant("in-the-house", house));
        assertEquals("1.1.0", meant("below", room));
        assertEquals("1.0.0", meant("elsewhere", garden));
        assertEquals("1.0.0", meant("in-both", house, garden));
        assertEquals("1.0.0", meant("everywhere", new UUID[] {null}));
        assertEquals("1.0.0", meant("nowhere"));
        point(room, 1, "1.2.0", "1 day");
        assertEquals("1.2.0", meant("in-the-room", room));
        assertEquals("1.1.0", meant("in-house-and-room", house, room));
        point(room, 2, null, "0");
        assertEquals("1.1.0", meant("in-the-room-again", room));
    }

    @Test
    void whatIsDecidedElsewhereIsNotSeen() {
        Tenant other = database.newTenant();
        database.store().run(other.id(), tx -> tx.update("""
                insert into tool_pointer (tenant_id, tool, revision, version, valid_from, decided_by)
                values (?, ?, 1, '9.0.0', now(), ?)""", other.id().value(), tool, UUID.randomUUID()));
        assertEquals(Map.of(), caller("anna", house).versions());
    }

    @Test
    void itTakesNoStatementMore() {
        String token = signIn("anna", house);
        sessions.as(token, Kind.API, origin, it -> it);
        assertEquals(2, database.statements(() -> sessions.as(token, Kind.API, origin, it -> it)), "the tenant of the transaction, and the one");
    }

    private String meant(String name, @Nullable UUID... units) {
        return caller(name, units).versions().get(tool);
    }

    @Test
    void aUnitMayHaveWhatItsTenantHasNotAndTheOtherWayRound() {
        UUID north = unit(null);
        UUID south = unit(null);
        String other = "o" + UUID.randomUUID().toString().substring(0, 8);
        assertEquals(Set.of(tool), caller("before", north).tools());
        choose(north, tool, false);
        choose(north, other, true);
        assertEquals(Set.of(other), caller("north", north).tools());
        assertEquals(Set.of(tool), caller("south", south).tools());
        assertEquals(Set.of(tool, other), caller("both", north, south).tools(), "one role is enough");
        assertEquals(Set.of(tool), caller("whole", (UUID) null).tools());
    }

    private void choose(UUID unit, String of, boolean enabled) {
        insert("insert into tool_choice (tenant_id, tool, unit_id, revision, unit_name, enabled, valid_from, reason, decided_by) values (?, ?, ?, 1, ?, ?, ?, ?, ?)",
                tenant.id().value(), of, unit, "Unit", enabled, DAY, "Tried out", UUID.randomUUID());
    }

    private Caller caller(String name, @Nullable UUID... units) {
        return sessions.as(signIn(name, units), Kind.API, origin, it -> it);
    }

    private String signIn(String name, @Nullable UUID... units) {
        List<Grant> grants = java.util.Arrays.stream(units)
                .map(unit -> new Grant(Role.PEDAGOGUE, unit == null ? null : new UnitId(unit), DAY, null)).toList();
        accounts.create(tenant.id(), name, name, PASSWORD, grants);
        return sessions.open(Kind.API, tenant.key(), name, PASSWORD, Set.of(Scope.READ), origin).token();
    }

    private void point(@Nullable UUID unit, int revision, @Nullable String version, String ago) {
        insert("""
                insert into tool_pointer (tenant_id, tool, unit_id, unit_name, revision, version, valid_from, decided_by)
                values (?, ?, ?, ?, ?, ?, now() - ?::interval, ?)""",
                tenant.id().value(), tool, unit, unit == null ? null : "Unit", revision, version, ago, UUID.randomUUID());
    }

    private UUID unit(@Nullable UUID parent) {
        UUID unit = UUID.randomUUID();
        insert("insert into unit (tenant_id, id, opened) values (?, ?, ?)", tenant.id().value(), unit, DAY);
        insert("insert into unit_ancestor (tenant_id, unit_id, ancestor_id, valid_from) values (?, ?, ?, ?)", tenant.id().value(), unit, unit, DAY);
        if (parent != null) {
            insert("insert into unit_ancestor (tenant_id, unit_id, ancestor_id, valid_from) values (?, ?, ?, ?)", tenant.id().value(), unit, parent, DAY);
        }
        return unit;
    }

    private void insert(String sql, @Nullable Object... values) {
        // Decisions for all are the system's, the rest is the tenant's.
        if (sql.contains("tool_default")) {
            database.systemStore().inTransaction(tx -> tx.update(sql, values));
        } else if (sql.contains("tool_enablement") || sql.contains("tool_pointer") || sql.contains("tool_choice")) {
            database.store().run(system(), tx -> tx.update(sql, values));
        } else {
            database.store().run(tenant.id(), tx -> tx.update(sql, values));
        }
    }

    private org.trivsel.tenant.TenantId system() {
        PostgresTenants tenants = new PostgresTenants(database.systemStore());
        return tenants.find(org.trivsel.tenant.TenantKey.SYSTEM).orElseGet(() -> tenants.create(org.trivsel.tenant.TenantKey.SYSTEM, "System", "DK",
                java.util.Locale.ENGLISH, java.time.ZoneOffset.UTC)).id();
    }
}
