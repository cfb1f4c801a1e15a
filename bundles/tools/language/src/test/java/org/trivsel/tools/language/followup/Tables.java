package org.trivsel.tools.language.followup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.trivsel.platform.persistence.testlib.TestDatabase;

/** The tool's tables in the test database, behind the wall that the platform puts round every tool's tables. */
public final class Tables {
    private static final TestDatabase DATABASE = TestDatabase.shared();

    static {
        make();
    }

    private Tables() {
    }

    public static TestDatabase database() {
        return DATABASE;
    }

    private static void make() {
        try (Connection owner = owner(); Statement statement = owner.createStatement()) {
            statement.execute("create schema tool_language");
            for (String script : List.of("V1__follow_up", "V2__follow_up_lists")) {
                statement.execute(text("/db/migration/" + script + ".sql"));
            }
            String runtime = DATABASE.server().runtime().user();
            for (String wall : List.of("alter table %s enable row level security", "alter table %s force row level security",
                    "create policy tenant_wall on %s using (tenant_id = (select nullif(current_setting('trivsel.tenant', true), '')::uuid))",
                    "grant select, insert, update, delete on %s to " + runtime)) {
                statement.execute(wall.formatted("tool_language.follow_up"));
            }
            statement.execute("grant usage on schema tool_language to " + runtime);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(String resource) throws IOException {
        try (InputStream script = Tables.class.getResourceAsStream(resource)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Connection owner() throws SQLException {
        return DriverManager.getConnection(DATABASE.server().url(), DATABASE.server().owner().user(), DATABASE.server().owner().password());
    }
}
