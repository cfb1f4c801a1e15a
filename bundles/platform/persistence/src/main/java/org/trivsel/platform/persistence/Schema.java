package org.trivsel.platform.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts the wall around the tables of a schema: policy, FORCE, grants. The rules a table must follow are checked here, so that none comes
 * without them.
 */
final class Schema {
    private static final String POLICY = "tenant_wall";
    private static final String OPERATED = "operators";
    /** Of nodes that start at once, one after the other: two that change the rights of one table at a time are refused. Until the connection is closed. */
    private static final String ALONE = "select pg_advisory_lock(7206180512)";
    private static final String TENANT = "(select nullif(current_setting('trivsel.tenant', true), '')::uuid)";

    /**
     * Tables round which the wall does not stand as this platform builds it. How it is written down differs between versions of PostgreSQL, so it is
     * compared with that of a table of the platform, round which it is built with each start.
     */
    private static final String OPEN = """
            select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = ? and c.relkind in ('r', 'p') and c.relname <> 'flyway_history'
              and not coalesce(has_schema_privilege(?, n.oid, 'usage') and c.relrowsecurity and c.relforcerowsecurity
                and (select array_agg(row(p.polname, p.polcmd, p.polpermissive, p.polroles,
                       pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))::text) from pg_policy p where p.polrelid = c.oid)
                  = (select array_agg(row(p.polname, p.polcmd, p.polpermissive, p.polroles,
                       pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))::text) from pg_policy p
                     where p.polrelid = to_regclass('trivsel.child'))
                and (select string_agg(g.privilege_type, ' ' order by g.privilege_type) from aclexplode(c.relacl) g
                     where g.grantee in (0, (select r.oid from pg_roles r where r.rolname = ?)))
                  = case when obj_description(c.oid, 'pg_class') = 'append-only' then 'INSERT SELECT' else 'DELETE INSERT SELECT UPDATE' end
                and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attacl is not null), false)
            """;

    private final String name;
    private final String runtimeRole;
    private final boolean mayHoldSystemTables;

    Schema(String name, String runtimeRole, boolean mayHoldSystemTables) {
        this.name = name;
        this.runtimeRole = runtimeRole;
        this.mayHoldSystemTables = mayHoldSystemTables;
    }

    /**
     * Table by table, each in a transaction of its own: other nodes serve meanwhile, and whoever holds one table while waiting for another would
     * lock with their requests.
     *
     * @param owner whose transactions are ended by hand
     */
    void protect(Connection owner) throws SQLException {
        execute(owner, ALONE);
        execute(owner, "grant usage on schema " + quoted(name) + " to " + quoted(runtimeRole));
        for (Table table : tables(owner)) {
            if (table.isSystem() && mayHoldSystemTables) {
                grant(owner, table);
            } else {
                wall(owner, table);
            }
            if (table.isOperated() && mayHoldSystemTables) {
                letOperatorsIn(owner, table);
            }
            owner.commit();
        }
        refuseViewsPastTheWall(owner);
        for (String view : views(owner)) {
            execute(owner, "grant select on " + quoted(name) + "." + quoted(view) + " to " + quoted(runtimeRole));
        }
    }

    /** Whether the wall stands round all tables of a tool; says so without taking a lock that a request would wait for. */
    boolean isProtected(Connection owner) throws SQLException {
        refuseViewsPastTheWall(owner);
        try (var statement = owner.prepareStatement(OPEN)) {
            statement.setString(1, name);
            statement.setString(2, runtimeRole);
            statement.setString(3, runtimeRole);
            return !statement.executeQuery().next();
        }
    }

    private void wall(Connection owner, Table table) throws SQLException {
        if (!"tenant_id".equals(table.firstKeyColumn())) {
            throw new SQLException("Table " + name + "." + table.name() + " has no primary key that begins with tenant_id");
        }
        String target = quoted(name) + "." + quoted(table.name());
        execute(owner, "alter table " + target + " enable row level security");
        execute(owner, "alter table " + target + " force row level security");
        execute(owner, "drop policy if exists " + POLICY + " on " + target);
        String own = "(tenant_id = " + TENANT + ")";
        execute(owner, "create policy " + POLICY + " on " + target + " using " + own + " with check " + own);
        grant(owner, table);
    }

    /** Beside its wall: in a transaction of the system, and of nobody else, all rows are there. */
    private void letOperatorsIn(Connection owner, Table table) throws SQLException {
        String target = quoted(name) + "." + quoted(table.name());
        String system = "(" + TENANT + " = (select id from " + quoted(name) + ".tenant where key = 'system'))";
        execute(owner, "drop policy if exists " + OPERATED + " on " + target);
        execute(owner, "create policy " + OPERATED + " on " + target + " using " + system + " with check " + system);
    }

    private void grant(Connection owner, Table table) throws SQLException {
        String rights = table.isAppendOnly() ? "select, insert" : "select, insert, update, delete";
        String target = quoted(name) + "." + quoted(table.name());
        execute(owner, "revoke all on " + target + " from public, " + quoted(runtimeRole));
        execute(owner, "grant " + rights + " on " + target + " to " + quoted(runtimeRole));
    }

    private void refuseViewsPastTheWall(Connection owner) throws SQLException {
        String sql = """
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = ? and (c.relkind = 'm' or c.relkind = 'v'
                  and not coalesce(c.reloptions @> array['security_invoker=true'], false))
                union all
                select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = ? and p.prosecdef
                """;
        try (var statement = owner.prepareStatement(sql)) {
            statement.setString(1, name);
            statement.setString(2, name);
            var found = statement.executeQuery();
            if (found.next()) {
                throw new SQLException(name + "." + found.getString(1) + " reads past row-level security: make a view security_invoker,"
                        + " do without materialized views and security definer functions");
            }
        }
    }

    private List<Table> tables(Connection owner) throws SQLException {
        String sql = """
                select c.relname, obj_description(c.oid, 'pg_class'),
                  (select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                   where i.indrelid = c.oid and i.indisprimary)
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = ? and c.relkind in ('r', 'p') and c.relname <> 'flyway_history'
                """;
        try (var statement = owner.prepareStatement(sql)) {
            statement.setString(1, name);
            var found = statement.executeQuery();
            List<Table> tables = new ArrayList<>();
            while (found.next()) {
                tables.add(new Table(found.getString(1), found.getString(2), found.getString(3)));
            }
            return tables;
        }
    }

    private List<String> views(Connection owner) throws SQLException {
        try (var statement = owner.prepareStatement("select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                + " where n.nspname = ? and c.relkind = 'v'")) {
            statement.setString(1, name);
            var found = statement.executeQuery();
            List<String> views = new ArrayList<>();
            while (found.next()) {
                views.add(found.getString(1));
            }
            return views;
        }
    }

    private static void execute(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    /** A table with what its comment declares it to be. */
    private record Table(String name, @Nullable String comment, String firstKeyColumn) {
        boolean isSystem() {
            return "system".equals(comment);
        }

        boolean isOperated() {
            return says("operated");
        }

        boolean isAppendOnly() {
            return says("append-only");
        }

        private boolean says(String word) {
            return comment != null && List.of(comment.split(", ")).contains(word);
        }
    }
}
