package org.trivsel.dist.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the database itself says about the wall, tables of tools included. */
class CatalogueIT {
    private static final Product PRODUCT = Product.running();
    private static final Database DATABASE = PRODUCT.database();
    /** Of the system, not of a tenant, and without a word about anybody. */
    private static final Set<String> SYSTEM_TABLES = Set.of("trivsel.tenant", "trivsel.sign_in_failure", "trivsel.instrument_release",
            "trivsel.tool_default", "trivsel.module", "trivsel.module_content", "trivsel.module_wanted", "trivsel.node", "trivsel.node_module",
            "trivsel.node_tool", "trivsel.publisher", "trivsel.publisher_key", "trivsel.trust_policy", "trivsel.tool_apart", "trivsel.erasure_certificate",
            "trivsel.country_pack");
    /** Behind the wall for all but the system: operators decide which tenant has which tool, in which version, and what it is licensed for. */
    private static final Set<String> OPERATED = Set.of("trivsel.tool_enablement", "trivsel.tool_pointer", "trivsel.tenant_export", "trivsel.tool_choice",
            "trivsel.tenant_country", "trivsel.tenant_country_change", "trivsel.notice", "trivsel.round",
            "trivsel.licence_count", "trivsel.licence_grant", "trivsel.licence_return", "trivsel.licence_site", "trivsel.licence_use", "trivsel.licence_warned",
            "trivsel.licence_withdrawn");
    private static final String RUNTIME = DATABASE.runtimeRole();
    private static final String OURS = "n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'";
    private static final String REFUSED = "42501";
    private static final String EXPRESSION =
            "(tenant_id = ( SELECT (NULLIF(current_setting('trivsel.tenant'::text, true), ''::text))::uuid AS \"nullif\"))";

    @Test
    void everyTableStandsBehindTheWall() {
        List<List<String>> tables = DATABASE.rows("""
                select n.nspname || '.' || c.relname, c.relrowsecurity and c.relforcerowsecurity,
                  (select string_agg(p.polcmd::text || ' ' || pg_get_expr(p.polqual, c.oid) || ' ' || pg_get_expr(p.polwithcheck, c.oid), ';')
                   from pg_policy p where p.polrelid = c.oid and p.polpermissive),
                  (select attname || ' ' || atttypid::regtype || ' ' || attnotnull from pg_attribute where attrelid = c.oid and attnum = 1),
                  pg_get_userbyid(c.relowner)
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p', 'f') and c.relname <> 'flyway_history' and %s order by 1""".formatted(OURS));

        Set<String> without = new TreeSet<>();
        for (List<String> table : tables) {
            List<String> wall = table.subList(1, table.size());
            if (!wall.equals(List.of("t", "* " + EXPRESSION + " " + EXPRESSION, "tenant_id uuid true", "trivsel_owner"))) {
                without.add(table.get(0));
            }
        }
        Set<String> known = new TreeSet<>(SYSTEM_TABLES);
        known.addAll(OPERATED);
        assertEquals(known, without, tables::toString);
        assertTrue(tables.stream().anyMatch(table -> table.get(0).startsWith("tool_language.")), tables::toString);
    }

    @Test
    void theSystemLooksIntoWhatOperatorsDecideAndNothingElseOfTenants() {
        assertEquals(OPERATED.stream().map(table -> table + " operators").sorted().toList(), DATABASE.list("""
                select n.nspname || '.' || c.relname || ' ' || p.polname from pg_policy p join pg_class c on c.oid = p.polrelid
                join pg_namespace n on n.oid = c.relnamespace where p.polname <> 'tenant_wall' and %s order by 1""".formatted(OURS)));
        for (String table : OPERATED) {
            assertEquals(List.of("* " + EXPRESSION), DATABASE.list("""
                    select p.polcmd::text || ' ' || pg_get_expr(p.polqual, p.polrelid) from pg_policy p
                    where p.polrelid = '%s'::regclass and p.polname = 'tenant_wall'""".formatted(table)));
        }
        List<String> operators = DATABASE.list("""
                select pg_get_expr(polqual, polrelid) from pg_policy where polname = 'operators'
                union select pg_get_expr(polwithcheck, polrelid) from pg_policy where polname = 'operators'""");
        assertEquals(1, operators.size(), operators::toString);
        assertTrue(operators.get(0).contains("current_setting('trivsel.tenant'::text, true)") && operators.get(0).contains("tenant.key = 'system'"),
                operators::toString);
    }

    @Test
    void everyKeyBeginsWithTheTenant() {
        List<String> keys = DATABASE.list("""
                select k.conrelid::regclass || ' ' || k.conname from pg_constraint k
                join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
                where k.contype in ('p', 'u', 'f', 'x') and c.relname <> 'flyway_history' and %1$s
                  and not exists (select from pg_description d where d.objoid = c.oid and d.objsubid = 0 and d.description = 'system')
                  and ((select attname from pg_attribute where attrelid = k.conrelid and attnum = k.conkey[1]) <> 'tenant_id'
                    or k.contype = 'f' and (select attname from pg_attribute where attrelid = k.confrelid and attnum = k.confkey[1]) <> 'tenant_id')
                union all
                select i.indexrelid::regclass::text from pg_index i
                join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
                where i.indisunique and c.relname <> 'flyway_history' and %1$s
                  and not exists (select from pg_description d where d.objoid = c.oid and d.objsubid = 0 and d.description = 'system')
                  and (select attname from pg_attribute where attrelid = i.indrelid and attnum = i.indkey[0]) <> 'tenant_id'""".formatted(OURS));
        assertEquals(List.of(), keys);
    }

    @Test
    void nothingReadsPastTheWall() {
        assertEquals(List.of(), DATABASE.list("""
                select c.relkind::text || ' ' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where %s and (c.relkind in ('m', 'f', 'S')
                  or c.relkind = 'v' and not coalesce(c.reloptions @> array['security_invoker=true'], false))""".formatted(OURS)), "views and sequences");
        assertEquals(List.of(), DATABASE.list("select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace "
                + "where (p.prosecdef or p.proleakproof) and " + OURS), "functions");
        assertEquals(List.of("plpgsql"), DATABASE.list("select extname from pg_extension"), "extensions");
    }

    @Test
    void theRuntimeRoleOwnsAndBypassesNothing() {
        assertEquals(List.of("f f f f f"), DATABASE.list("""
                select concat_ws(' ', rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication) from pg_roles where rolname = ?""", RUNTIME));
        assertEquals(List.of(), DATABASE.list("select roleid::regrole::text from pg_auth_members where member = ?::text::regrole", RUNTIME));
        assertEquals(List.of(), DATABASE.list("select classid::regclass || ' ' || objid from pg_shdepend "
                + "where refobjid = ?::text::regrole and deptype = 'o'", RUNTIME), "owned");
        assertEquals(List.of(), DATABASE.list("select n.nspname from pg_namespace n where has_schema_privilege(?::name, n.oid, 'create') "
                + "and n.nspname not like 'pg\\_temp%'", RUNTIME), "may create in");
        assertEquals("f", DATABASE.one("select has_database_privilege(?::name, current_database(), 'create')", RUNTIME));
    }

    @Test
    void theRuntimeRoleHasTheRightsItNeedsAndNoMore() {
        List<String> more = DATABASE.list("""
                select n.nspname || '.' || c.relname || ' ' || p.privilege from pg_class c join pg_namespace n on n.oid = c.relnamespace
                cross join unnest(array['truncate', 'references', 'trigger']) p(privilege)
                where c.relkind in ('r', 'p', 'v') and has_table_privilege(?::name, c.oid, p.privilege) and %s""".formatted(OURS), RUNTIME);
        assertEquals(List.of(), more);
        List<String> history = DATABASE.list("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relname = 'flyway_history' and has_table_privilege(?::name, c.oid, 'select, insert, update, delete')""", RUNTIME);
        assertEquals(List.of(), history);
        List<String> changeable = DATABASE.list("""
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where obj_description(c.oid, 'pg_class') like 'append-only%' and has_table_privilege(?::name, c.oid, 'update, delete')""", RUNTIME);
        assertEquals(List.of(), changeable);
    }

    @Test
    void withoutATenantThereIsNothing() throws SQLException {
        try (Connection runtime = DATABASE.runtime()) {
            for (String table : tenantTables()) {
                assertEquals("0", Database.rows(runtime, "select count(*) from " + table).get(0).get(0), table);
                String row = sample(table);
                if (!row.isEmpty()) {
                    assertRefused(runtime, insert(table), row);
                }
            }
        }
    }

    @Test
    void withATenantThereIsThatTenantOnly() throws SQLException {
        for (String key : Product.TENANTS) {
            try (Connection runtime = DATABASE.runtime()) {
                runtime.setAutoCommit(false);
                for (String table : tenantTables()) {
                    setTenant(runtime, PRODUCT.municipality(key).id().toString());
                    assertEquals(List.of(), Database.rows(runtime,
                            "select distinct tenant_id from " + table + " where tenant_id::text <> current_setting('trivsel.tenant')"), table);
                    runtime.rollback();
                }
            }
        }
    }

    @Test
    void nobodyWritesIntoAnotherTenant() throws SQLException {
        try (Connection runtime = DATABASE.runtime()) {
            runtime.setAutoCommit(false);
            for (String table : tenantTables()) {
                String row = sample(table);
                if (!row.isEmpty()) {
                    setTenant(runtime, "00000000-0000-4000-8000-000000000000");
                    assertRefused(runtime, insert(table), row);
                    runtime.rollback();
                }
            }
        }
    }

    @Test
    void aTenantThatIsNoneIsAnErrorAndNotEverybody() throws SQLException {
        try (Connection runtime = DATABASE.runtime()) {
            for (String rubbish : List.of("x", "%", "00000000-0000-4000-8000-00000000000' or true --")) {
                runtime.setAutoCommit(false);
                setTenant(runtime, rubbish);
                assertThrows(SQLException.class, () -> Database.rows(runtime, "select count(*) from child"));
                runtime.rollback();
            }
            // After a transaction with a tenant the setting is an empty text, not null.
            setTenant(runtime, PRODUCT.municipality(Product.A).id().toString());
            runtime.commit();
            assertEquals("0", Database.rows(runtime, "select count(*) from child").get(0).get(0));
        }
    }

    /** The library that starts it is made for tests, which would rather be quick. */
    @Test
    void whatWasSaidToBeSavedOutlivesAPowerCut() {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            assertEquals("on", DATABASE.one("show " + setting), setting);
        }
    }

    private static List<String> tenantTables() {
        List<String> tables = DATABASE.list("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
                where c.relkind in ('r', 'p') and %s order by 1""".formatted(OURS));
        assertTrue(tables.size() >= 20, tables::toString);
        return tables;
    }

    /** A row that is there, as JSON; empty when the table is. */
    private static String sample(String table) {
        return DATABASE.list("select row_to_json(t) from " + table + " t limit 1").stream().findFirst().orElse("");
    }

    private static String insert(String table) {
        String columns = String.join(", ", DATABASE.list(
                "select attname from pg_attribute where attrelid = ?::regclass and attnum > 0 and attgenerated = '' and not attisdropped", table));
        return "insert into " + table + " (" + columns + ") select " + columns + " from json_populate_record(null::" + table + ", ?::json)";
    }

    private static void assertRefused(Connection runtime, String insert, String row) {
        SQLException refused = assertThrows(SQLException.class, () -> Database.execute(runtime, insert, row), insert);
        assertEquals(REFUSED, refused.getSQLState(), refused::toString);
    }

    private static void setTenant(Connection connection, String tenant) throws SQLException {
        Database.rows(connection, "select set_config('trivsel.tenant', ?, true)", tenant);
    }
}
