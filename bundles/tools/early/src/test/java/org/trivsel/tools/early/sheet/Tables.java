package org.trivsel.tools.early.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.trivsel.platform.round.World;
import org.trivsel.store.DatabaseServer;

/** The tool's tables in the test database, behind the wall that the platform puts round every tool's tables. */
public final class Tables {
    static {
        make();
    }

    private Tables() {
    }

    /** Makes them once. */
    public static void there() {
        // The class has made them when this is called.
    }

    private static void make() {
        DatabaseServer server = World.DATABASE.server();
        String runtime = server.runtime().user();
        try (Connection owner = DriverManager.getConnection(server.url(), server.owner().user(), server.owner().password());
                Statement statement = owner.createStatement()) {
            statement.execute("create schema tool_early");
            for (String script : List.of("V1__ratings.sql", "V2__exported.sql", "V3__kinds_and_parents.sql", "V4__counted.sql")) {
                statement.execute(script(script));
            }
            for (String table : List.of("sheet", "rating", "decision", "counted")) {
                for (String wall : List.of("alter table %s enable row level security", "alter table %s force row level security",
                        "create policy tenant_wall on %s using (tenant_id = (select nullif(current_setting('trivsel.tenant', true), '')::uuid))",
                        "grant select, insert, update, delete on %s to " + runtime)) {
                    statement.execute(wall.formatted("tool_early." + table));
                }
            }
            statement.execute("grant select on tool_early.sheet_exported, tool_early.rating_exported, tool_early.counted_exported to " + runtime);
            statement.execute("grant usage on schema tool_early to " + runtime);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String script(String name) throws IOException {
        try (InputStream script = Tables.class.getResourceAsStream("/db/migration/" + name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
