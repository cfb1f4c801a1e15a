package org.trivsel.benchmarks.product;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The server's embedded PostgreSQL, entered by the back door: as superuser, each statement on its own. */
public final class Database {
    private final Path postgres;
    private final Properties passwords = new Properties();
    private final int port;
    private final long pid;

    Database(Path data) throws IOException {
        postgres = data.resolve("postgres");
        List<String> lock = Files.readAllLines(postgres.resolve("postmaster.pid"));
        pid = Long.parseLong(lock.get(0).strip());
        port = Integer.parseInt(lock.get(3).strip());
        try (Reader reader = Files.newBufferedReader(data.resolve("database-passwords.properties"))) {
            passwords.load(reader);
        }
    }

    public int port() {
        return port;
    }

    /** Of the postmaster. */
    public long pid() {
        return pid;
    }

    public Path folder() {
        return postgres;
    }

    /** What a program needs to come in as the runtime role, with the same settings as the product's connections. */
    public Map<String, String> runtimeEnvironment() {
        return Map.of("PGHOST", "127.0.0.1", "PGPORT", String.valueOf(port), "PGDATABASE", "trivsel", "PGUSER", "trivsel_app",
                "PGPASSWORD", passwords.getProperty("runtime"), "PGOPTIONS", "-c search_path=trivsel -c timezone=UTC");
    }

    /** What a further node needs to come to this database. */
    public Map<String, String> nodeEnvironment() {
        return Map.of("TRIVSEL_DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + port + "/trivsel", "TRIVSEL_DATABASE_OWNER_USER", "trivsel_owner",
                "TRIVSEL_DATABASE_OWNER_PASSWORD", passwords.getProperty("owner"), "TRIVSEL_DATABASE_RUNTIME_USER", "trivsel_app",
                "TRIVSEL_DATABASE_RUNTIME_PASSWORD", passwords.getProperty("runtime"));
    }

    public void execute(String sql) {
        use(statement -> statement.execute(sql));
    }

    public String text(String sql) {
        return use(statement -> {
            try (ResultSet rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getString(1);
            }
        });
    }

    public List<String> texts(String sql) {
        return use(statement -> {
            List<String> found = new java.util.ArrayList<>();
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        });
    }

    public long number(String sql) {
        return Long.parseLong(text(sql));
    }

    private <T> T use(Use<T> use) {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/trivsel?currentSchema=trivsel";
        try (Connection connection = DriverManager.getConnection(url, "postgres", passwords.getProperty("superuser"));
                Statement statement = connection.createStatement()) {
            return use.of(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The database refused: " + e.getMessage(), e);
        }
    }

    @FunctionalInterface
    private interface Use<T> {
        T of(Statement statement) throws SQLException;
    }
}
