package org.trivsel.dist.wall;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.trivsel.dist.OwnPostgres;

/** The product's database, entered by the back door: the embedded one with the passwords of the data folder, or the operator's. */
final class Database {
    private static final int PORT_LINE = 3;

    private final String url;
    private final String runtimeUser;
    private final Properties passwords;

    private Database(String url, String runtimeUser, Properties passwords) {
        this.url = url;
        this.runtimeUser = runtimeUser;
        this.passwords = passwords;
    }

    static Database of(OwnPostgres postgres) {
        Properties passwords = new Properties();
        passwords.setProperty("superuser", "postgres");
        passwords.setProperty("runtime", OwnPostgres.RUNTIME_PASSWORD);
        return new Database("jdbc:postgresql://localhost:" + postgres.port() + "/trivsel?currentSchema=trivsel", OwnPostgres.RUNTIME_USER, passwords);
    }

    static Database embeddedIn(Path data) {
        try (Reader reader = Files.newBufferedReader(data.resolve("database-passwords.properties"))) {
            Properties passwords = new Properties();
            passwords.load(reader);
            String port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(PORT_LINE).strip();
            return new Database("jdbc:postgresql://localhost:" + port + "/trivsel?currentSchema=trivsel", "trivsel_app", passwords);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stopped by no wall. */
    Connection superuser() throws SQLException {
        return DriverManager.getConnection(url, "postgres", passwords.getProperty("superuser"));
    }

    /** As the product itself serves requests. */
    Connection runtime() throws SQLException {
        return DriverManager.getConnection(url, runtimeUser, passwords.getProperty("runtime"));
    }

    /** Its name is up to the operator. */
    String runtimeRole() {
        return runtimeUser;
    }

    List<String> passwords() {
        return passwords.values().stream().map(String::valueOf).toList();
    }

    int execute(String sql, Object... values) {
        try (Connection connection = superuser()) {
            return execute(connection, sql, values);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    static int execute(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = bound(connection, sql, values)) {
            return statement.execute() ? 0 : statement.getUpdateCount();
        }
    }

    /** The first column as text. */
    List<String> list(String sql, Object... values) {
        return rows(sql, values).stream().map(row -> row.get(0)).toList();
    }

    String one(String sql, Object... values) {
        List<String> found = list(sql, values);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " rows instead of one: " + sql);
        }
        return found.get(0);
    }

    List<List<String>> rows(String sql, Object... values) {
        try (Connection connection = superuser()) {
            return rows(connection, sql, values);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    static List<List<String>> rows(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = bound(connection, sql, values); ResultSet found = statement.executeQuery()) {
            List<List<String>> rows = new ArrayList<>();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(found.getString(i)));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    private static PreparedStatement bound(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
