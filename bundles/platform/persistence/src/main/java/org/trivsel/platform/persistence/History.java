package org.trivsel.platform.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.internal.resolver.ChecksumCalculator;

/**
 * What has run in a schema, read from Flyway's own table. Most versions of a tool bring no script that has not run, and to start Flyway only to
 * hear that takes longer than all the rest of an install.
 */
final class History {
    private static final String RUN = """
            select h.script, h.checksum, h.success and h.type = 'SQL' from %s.flyway_history h where h.type <> 'SCHEMA'""";

    private final String schema;

    History(String schema) {
        this.schema = schema;
    }

    /** Whether exactly these scripts have run, each as it is here. Whatever else is the case is for Flyway to judge. */
    boolean isMadeOf(List<Script> scripts, Connection owner) throws SQLException {
        Map<String, Integer> here = new HashMap<>();
        new ScriptProvider(scripts).all().forEach(script -> here.put(script.getFilename(), ChecksumCalculator.calculate(script)));
        return exists(owner) && here.equals(run(owner));
    }

    private boolean exists(Connection owner) throws SQLException {
        try (var statement = owner.prepareStatement("select to_regclass(?) is not null")) {
            statement.setString(1, Schema.quoted(schema) + ".flyway_history");
            var found = statement.executeQuery();
            return found.next() && found.getBoolean(1);
        }
    }

    /** Name and check sum; no check sum where it did not run well, so that it is like none. */
    private Map<String, Integer> run(Connection owner) throws SQLException {
        try (var statement = owner.createStatement(); var found = statement.executeQuery(RUN.formatted(Schema.quoted(schema)))) {
            Map<String, Integer> run = new HashMap<>();
            while (found.next()) {
                run.put(found.getString(1), found.getBoolean(3) ? found.getObject(2, Integer.class) : null);
            }
            return run;
        }
    }
}
