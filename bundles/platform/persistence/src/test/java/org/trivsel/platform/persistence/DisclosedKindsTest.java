package org.trivsel.platform.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trivsel.platform.persistence.testlib.TestDatabase;
import org.trivsel.store.MigrationFailed;

/** What was recorded while the platform had a list of kinds is read in the words that their keepers have. */
class DisclosedKindsTest {
    private static final String SCHEMA = "before_kinds";
    private static final List<Script> ALL = Script.ofPlatform();
    private static final List<Script> BEFORE = ALL.stream().takeWhile(script -> !script.name().startsWith("V36")).toList();
    private static final String RECORDED = """
            set search_path to before_kinds;
            insert into tenant (id, key, name, country, locale, zone) values ('00000000-0000-0000-0000-000000000001', 'one', 'One', 'DK', 'da', 'UTC');
            insert into child (tenant_id, id, given_name, family_name, birth_date, sex)
              values ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000002', 'Ada', 'Berg', '2022-02-02', 'female');
            insert into disclosure values ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000003');
            insert into disclosure_basis (tenant_id, id, child_id, from_unit, basis, law, purpose, recipient_account, covers, valid_from, valid_to, recorded_by)
              select tenant_id, id, '00000000-0000-0000-0000-000000000002', id, 'public-task', 'Act', 'x', id, '{ASSESSMENTS,PLANS,POSITIONS}', '2026-01-01',
              '2026-01-02', id from disclosure""";
    private static final String KINDS = "select array_to_string(covers, ' ') from before_kinds.disclosure_basis";

    private final TestDatabase database = TestDatabase.shared();

    @Test
    void whatWasRecordedBeforeStandsInTheWordsOfNowBehindTheWall() throws SQLException, MigrationFailed {
        Migrator migrator = new Migrator(database.server());
        try (Connection superuser = database.superuser()) {
            migrator.migrate(SCHEMA, BEFORE, true);
            execute(superuser, RECORDED);
            migrator.migrate(SCHEMA, ALL, true);
            assertEquals("assessments early.positions plans", ask(superuser, KINDS));
            assertEquals("t", ask(superuser, "select relforcerowsecurity from pg_class where oid = 'before_kinds.disclosure_basis'::regclass"));
            for (String wrong : List.of("{}", "{PLANS}", "{plans,Plans}", "{null}", "{plans,null}", "{\"two words\"}", "{.}")) {
                SQLException refused = assertThrows(SQLException.class, () -> execute(superuser, "update before_kinds.disclosure_basis set covers = '" + wrong + "'"));
                assertEquals("23514", refused.getSQLState(), wrong);
            }
            execute(superuser, "update before_kinds.disclosure_basis set covers = '{plans,speech-therapy.notes2}'");
        } finally {
            try (Connection superuser = database.superuser()) {
                execute(superuser, "drop schema if exists before_kinds cascade");
            }
        }
    }

    private static void execute(Connection superuser, String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(Connection superuser, String sql) throws SQLException {
        try (var statement = superuser.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
