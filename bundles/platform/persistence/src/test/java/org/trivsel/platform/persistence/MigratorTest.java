package org.trivsel.platform.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trivsel.platform.persistence.testlib.TestDatabase;
import org.trivsel.store.MigrationFailed;

/** The tables of a tool, brought up to date again and again. */
class MigratorTest {
    private static final Script FIRST = new Script("V1__note.sql", "create table note (tenant_id uuid, id uuid, text text, primary key (tenant_id, id));\n");
    private static final Script SECOND = new Script("V2__log.sql", """
            create table log (tenant_id uuid, id uuid, primary key (tenant_id, id));
            comment on table log is 'append-only';
            """);
    private static final String WALLS = """
            select coalesce(string_agg(c.relname || ' ' || p.oid || ' ' || p.xmin, ', ' order by c.relname), '') from pg_policy p
            join pg_class c on c.oid = p.polrelid where c.relnamespace = 'tool_again'::regnamespace""";

    private final TestDatabase database = TestDatabase.shared();
    private final Migrator migrator = new Migrator(database.server());

    @BeforeEach
    void withItsFirstTable() throws SQLException, MigrationFailed {
        asSuperuser("drop schema if exists tool_again cascade");
        migrator.bringUpToDate("tool_again", List.of(FIRST));
    }

    @Test
    void whatHasRunAndStandsIsLeftAlone() throws SQLException, MigrationFailed {
        String walls = ask(WALLS);
        migrator.bringUpToDate("tool_again", List.of(FIRST));
        assertEquals(walls, ask(WALLS));
        assertEquals(List.of(), migrator.pending("tool_again", List.of(FIRST)));
    }

    @Test
    void aScriptMoreIsRunAndItsTableWalledIn() throws SQLException, MigrationFailed {
        assertEquals(List.of("V2__log.sql"), migrator.pending("tool_again", List.of(FIRST, SECOND)));
        migrator.bringUpToDate("tool_again", List.of(FIRST, SECOND));
        assertEquals("log, note", ask("""
                select string_agg(relname, ', ' order by relname) from pg_class
                where relnamespace = 'tool_again'::regnamespace and relrowsecurity and relforcerowsecurity"""));
        String walls = ask(WALLS);
        migrator.bringUpToDate("tool_again", List.of(FIRST, SECOND));
        assertEquals(walls, ask(WALLS));
        // The version before knows one script less, and its tables are those of the newer one.
        migrator.bringUpToDate("tool_again", List.of(FIRST));
        assertEquals("log, note", ask("select string_agg(relname, ', ' order by relname) from pg_class where relnamespace = 'tool_again'::regnamespace and relrowsecurity"));
    }

    @Test
    void aViewInsideTheWallCanBeReadAndOnePastItIsRefused() throws SQLException, MigrationFailed {
        Script inside = new Script("V2__calm.sql", "create view tool_again.calm with (security_invoker = true) as select * from tool_again.note;\n");
        migrator.bringUpToDate("tool_again", List.of(FIRST, inside));
        assertEquals("SELECT", ask("""
                select string_agg(privilege_type, ' ') from information_schema.table_privileges
                where table_schema = 'tool_again' and table_name = 'calm' and grantee = 'trivsel_app'"""));
        Script past = new Script("V3__loud.sql", "create view tool_again.loud as select * from tool_again.note;\n");
        assertThrows(MigrationFailed.class, () -> migrator.bringUpToDate("tool_again", List.of(FIRST, inside, past)));
    }

    @Test
    void aScriptThatIsAnotherThanTheOneThatRanIsRefused() {
        List<Script> changed = List.of(new Script(FIRST.name(), FIRST.sql() + "-- and more\n"));
        assertThrows(MigrationFailed.class, () -> migrator.bringUpToDate("tool_again", changed));
        assertThrows(MigrationFailed.class, () -> migrator.pending("tool_again", changed));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "alter table tool_again.note disable row level security",
        "alter table tool_again.note no force row level security",
        "drop policy tenant_wall on tool_again.note",
        "drop policy tenant_wall on tool_again.note; create policy tenant_wall on tool_again.note using (true) with check (true)",
        "revoke insert on tool_again.note from trivsel_app",
        "grant truncate on tool_again.note to trivsel_app",
        "grant select on tool_again.note to public",
        "grant select (id) on tool_again.note to public",
        "comment on table tool_again.note is 'append-only'",
        "revoke usage on schema tool_again from trivsel_app",
    })
    void aWallThatDoesNotStandIsBuiltAnew(String harm) throws SQLException, MigrationFailed {
        String walls = ask(WALLS);
        asSuperuser(harm);
        migrator.bringUpToDate("tool_again", List.of(FIRST));
        String mended = ask(WALLS);
        assertNotEquals(walls, mended);
        migrator.bringUpToDate("tool_again", List.of(FIRST));
        assertEquals(mended, ask(WALLS));
    }

    private String ask(String sql) throws SQLException {
        try (var connection = database.superuser(); var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void asSuperuser(String sql) throws SQLException {
        try (var connection = database.superuser(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
