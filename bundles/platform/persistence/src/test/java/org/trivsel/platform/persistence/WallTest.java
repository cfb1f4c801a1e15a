package org.trivsel.platform.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trivsel.platform.persistence.testlib.TestDatabase;
import org.trivsel.problem.NotFound;
import org.trivsel.store.TenantStore;
import org.trivsel.tenant.TenantId;

/** The wall between tenants, in the database. */
class WallTest {
    private static final String INSERT = "insert into account (tenant_id, id, username, display_name, password_hash) values (?, ?, ?, '-', '-')";
    private static final String ALL = "select username from account";

    private final TestDatabase database = TestDatabase.shared();
    private final TenantStore store = database.store();
    private final TenantId a = database.newTenant().id();
    private final TenantId b = database.newTenant().id();

    @Test
    void eachTenantSeesItsOwnEvenWithEqualIds() {
        UUID same = UUID.randomUUID();
        store.inTransaction(a, tx -> tx.update(INSERT, a.value(), same, "anna"));
        store.inTransaction(b, tx -> tx.update(INSERT, b.value(), same, "bo"));
        assertEquals(List.of("anna"), names(a));
        assertEquals(List.of("bo"), names(b));
    }

    @Test
    void noTenantMeansNoRowsAndNoInsert() throws SQLException {
        store.inTransaction(a, tx -> tx.update(INSERT, a.value(), UUID.randomUUID(), "anna"));
        for (String table : tenantTables()) {
            assertEquals(0L, database.systemStore().inTransaction(tx -> tx.one("select count(*) from trivsel." + table, row -> row.bigNumber(1))).orElseThrow(), table);
        }
        assertThrows(StoreFailure.class,
                () -> database.systemStore().inTransaction(tx -> tx.update(INSERT, a.value(), UUID.randomUUID(), "x")));
    }

    @Test
    void noTenantWritesIntoAnother() {
        assertThrows(StoreFailure.class, () -> store.inTransaction(a, tx -> tx.update(INSERT, b.value(), UUID.randomUUID(), "x")));
        assertEquals(List.of(), names(b));
    }

    @Test
    void aConnectionThatWasUsedRemembersNoTenant() {
        for (int round = 0; round < 30; round++) {
            assertThrows(NotFound.class, () -> store.inTransaction(a, tx -> {
                tx.update(INSERT, a.value(), UUID.randomUUID(), "gone");
                throw new NotFound();
            }));
            assertEquals(List.of(), database.systemStore().inTransaction(tx -> tx.list(ALL, row -> row.text(1))));
        }
        assertEquals(List.of(), names(a));
    }

    @Test
    void aThreadStaysWithItsTenant() {
        assertThrows(IllegalStateException.class, () -> store.run(a, tx -> store.run(b, inner -> { })));
    }

    @Test
    void whatMustRemainSurvivesTheRollback() {
        assertThrows(NotFound.class, () -> store.inTransaction(a, tx -> {
            tx.update(INSERT, a.value(), UUID.randomUUID(), "undone");
            throw new NotFound(after -> after.update(INSERT, a.value(), UUID.randomUUID(), "kept"));
        }));
        assertEquals(List.of("kept"), names(a));
    }

    @Test
    void everyTableOfATenantIsForcedBehindThePolicy() throws SQLException {
        String sql = """
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'trivsel' and c.relkind in ('r', 'p') and c.relname <> 'flyway_history'
                  and coalesce(obj_description(c.oid, 'pg_class'), '') <> 'system'
                  and not (c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))
                """;
        assertEquals(List.of(), asSuperuser(sql));
        assertTrue(tenantTables().size() > 4);
    }

    @Test
    void everyUniqueIndexAndForeignKeyOfATenantTableBeginsWithTheTenant() throws SQLException {
        String sql = """
                select i.indexrelid::regclass::text from pg_index i join pg_class c on c.oid = i.indrelid
                  join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                where n.nspname = 'trivsel' and i.indisunique and c.relrowsecurity and a.attname <> 'tenant_id'
                union all
                select k.conname from pg_constraint k join pg_class c on c.oid = k.conrelid
                  join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
                where k.contype = 'f' and c.relrowsecurity and a.attname <> 'tenant_id'
                """;
        assertEquals(List.of(), asSuperuser(sql));
    }

    @Test
    void theRuntimeRoleOwnsNothingAndBypassesNothing() throws SQLException {
        assertEquals(List.of("false"), asSuperuser("select (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole)::text from pg_roles where rolname = 'trivsel_app'"));
        assertEquals(List.of(), asSuperuser("select relname from pg_class where relowner = 'trivsel_app'::regrole"));
    }

    @Test
    void theAuditCanOnlyBeAddedTo() throws SQLException {
        try (Connection app = DriverManager.getConnection(database.server().url(), "trivsel_app", "app"); var statement = app.createStatement()) {
            for (String sql : List.of("update trivsel.audit_entry set detail = 'x'", "delete from trivsel.audit_entry", "truncate trivsel.audit_entry",
                    "delete from trivsel.audit_link", "update trivsel.audit_link set seq = 0")) {
                SQLException refused = assertThrows(SQLException.class, () -> statement.execute(sql), sql);
                assertEquals("42501", refused.getSQLState());
            }
        }
    }

    @Test
    void onlyTheSystemSeesWhichToolsOthersHaveAndNothingElseOfThem() throws SQLException {
        TenantId system = system();
        store.run(a, tx -> tx.update("insert into tool_enablement values (?, 'language', current_date)", a.value()));
        store.run(a, tx -> tx.update(INSERT, a.value(), UUID.randomUUID(), "anna"));
        String tools = "select tool from tool_enablement where tenant_id = '" + a + "'";
        assertEquals(List.of("language"), store.inTransaction(system, tx -> tx.list(tools, row -> row.text(1))));
        assertEquals(List.of("language"), store.inTransaction(a, tx -> tx.list(tools, row -> row.text(1))));
        assertEquals(List.of(), store.inTransaction(b, tx -> tx.list(tools, row -> row.text(1))));
        assertEquals(List.of(), database.systemStore().inTransaction(tx -> tx.list(tools, row -> row.text(1))));
        assertEquals(List.of(), store.inTransaction(system, tx -> tx.list(ALL + " where username = 'anna'", row -> row.text(1))));
        int strangers = store.inTransaction(b, tx -> tx.update("delete from tool_enablement where tenant_id = ?", a.value()));
        assertEquals(0, strangers);
        assertThrows(StoreFailure.class, () -> store.run(b, tx -> tx.update("insert into tool_enablement values (?, 'motor', current_date)", a.value())));
        int operators = store.inTransaction(system, tx -> tx.update("delete from tool_enablement where tenant_id = ?", a.value()));
        assertEquals(1, operators);
        assertEquals(List.of("licence_count operators", "licence_grant operators", "licence_return operators", "licence_site operators", "licence_use operators",
                "licence_warned operators", "licence_withdrawn operators", "notice operators", "round operators", "tenant_country operators", "tenant_country_change operators", "tenant_export operators",
                "tool_choice operators", "tool_enablement operators", "tool_pointer operators"), asSuperuser("""
                select c.relname || ' ' || p.polname from pg_policy p join pg_class c on c.oid = p.polrelid
                where c.relnamespace = 'trivsel'::regnamespace and p.polname <> 'tenant_wall' order by 1"""));
    }

    private TenantId system() {
        return database.systemStore().inTransaction(tx -> {
            tx.update("insert into tenant (id, key, name, country, locale, zone) values (?, 'system', 'System', 'DK', 'da', 'UTC') on conflict do nothing",
                    UUID.randomUUID());
            return tx.one("select id from tenant where key = 'system'", row -> new TenantId(row.uuid(1))).orElseThrow();
        });
    }

    private List<String> names(TenantId tenant) {
        return store.inTransaction(tenant, tx -> tx.list(ALL, row -> row.text(1)));
    }

    private List<String> tenantTables() throws SQLException {
        return asSuperuser("select relname from pg_class c where relrowsecurity and relnamespace = 'trivsel'::regnamespace");
    }

    private List<String> asSuperuser(String sql) throws SQLException {
        try (Connection connection = database.superuser(); var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
