package org.trivsel.platform.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.postgresql.ds.PGSimpleDataSource;
import org.trivsel.store.DatabaseServer;
import org.trivsel.store.MigrationFailed;

/** Runs migrations of one schema as the owner and puts the wall around what they made. */
final class Migrator {
    private final DatabaseServer server;

    Migrator(DatabaseServer server) {
        this.server = server;
    }

    /** For a tool: does nothing where all has run and the wall stands, so that the requests to a version that is there already wait for no lock. */
    void bringUpToDate(String schema, List<Script> scripts) throws MigrationFailed {
        if (!isUpToDate(schema, scripts)) {
            migrate(schema, scripts, false);
        }
    }

    private boolean isUpToDate(String schema, List<Script> scripts) throws MigrationFailed {
        try (Connection owner = connect()) {
            return new History(schema).isMadeOf(scripts, owner) && new Schema(schema, server.runtime().user(), false).isProtected(owner);
        } catch (SQLException e) {
            throw new MigrationFailed("The tables of " + schema + " could not be looked at: " + e.getMessage(), e);
        }
    }

    void migrate(String schema, List<Script> scripts, boolean mayHoldSystemTables) throws MigrationFailed {
        try {
            flyway(schema, scripts).migrate();
        } catch (FlywayException e) {
            throw new MigrationFailed("The tables of " + schema + " could not be brought up to date: " + reason(e), e);
        }
        try (Connection owner = connect()) {
            owner.setAutoCommit(false);
            new Schema(schema, server.runtime().user(), mayHoldSystemTables).protect(owner);
            owner.commit();
        } catch (SQLException e) {
            throw new MigrationFailed("The tables of " + schema + " could not be protected: " + e.getMessage(), e);
        }
    }

    /**
     * Those that have not run yet, in their order.
     *
     * @throws MigrationFailed when they do not go on from what has run
     */
    List<String> pending(String schema, List<Script> scripts) throws MigrationFailed {
        try (Connection owner = connect()) {
            if (new History(schema).isMadeOf(scripts, owner)) {
                return List.of();
            }
        } catch (SQLException e) {
            throw new MigrationFailed("The scripts cannot be compared with what has run before: " + e.getMessage(), e);
        }
        try {
            Flyway flyway = flyway(schema, scripts);
            var verdict = flyway.validateWithResult();
            if (!verdict.validationSuccessful) {
                throw new MigrationFailed("They do not go on from what has run before: " + oneLine(verdict.getAllErrorMessages()));
            }
            return Stream.of(flyway.info().pending()).map(MigrationInfo::getScript).toList();
        } catch (FlywayException e) {
            throw new MigrationFailed("The scripts cannot be compared with what has run before: " + reason(e), e);
        }
    }

    /** Refuses a runtime role that could walk round the wall. */
    void checkRuntimeRole() throws MigrationFailed {
        String sql = """
                select rolsuper or rolbypassrls or pg_has_role(r.oid, (select oid from pg_roles where rolname = ?), 'member')
                from pg_roles r where rolname = ?
                """;
        try (Connection owner = connect(); var statement = owner.prepareStatement(sql)) {
            statement.setString(1, server.owner().user());
            statement.setString(2, server.runtime().user());
            var found = statement.executeQuery();
            if (!found.next()) {
                throw new MigrationFailed("The runtime role does not exist. Create it with login and nothing else.");
            }
            if (found.getBoolean(1)) {
                throw new MigrationFailed("The runtime role is a superuser, bypasses row-level security, or is a member of the owner."
                        + " Give it login and nothing else.");
            }
        } catch (SQLException e) {
            throw new MigrationFailed("The database cannot be reached as the owner of the tables", e);
        }
    }

    private Flyway flyway(String schema, List<Script> scripts) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server.url());
        source.setUser(server.owner().user());
        source.setPassword(server.owner().password());
        return Flyway.configure(getClass().getClassLoader())
                .dataSource(source)
                .schemas(schema)
                .createSchemas(true)
                .table("flyway_history")
                .locations(new String[0])
                .resourceProvider(new ScriptProvider(scripts))
                .javaMigrationClassProvider(List::of)
                .ignoreMigrationPatterns("*:pending", "*:future")
                // All of a version's scripts or none: what has failed leaves nothing behind.
                .group(true)
                .load();
    }

    private Connection connect() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server.url());
        return source.getConnection(server.owner().user(), server.owner().password());
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** Which script, and what the database says about it. */
    private static String reason(FlywayException e) {
        return e.getMessage().strip().lines().map(line -> line.strip().replaceAll("\\s+:", ":"))
                .filter(line -> !line.isEmpty() && !line.startsWith("---") && !line.startsWith("Error Code"))
                .limit(4).reduce((a, b) -> a + " | " + b).orElse("no reason given");
    }
}
