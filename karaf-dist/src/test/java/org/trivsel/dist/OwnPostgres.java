package org.trivsel.dist;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A PostgreSQL that an operator runs, with what the product needs in it: two roles and a database. */
public interface OwnPostgres extends AutoCloseable {
    String RUNTIME_USER = "trivsel_runtime";
    String RUNTIME_PASSWORD = "serves-requests";

    int port();

    @Override
    void close();

    /** Once, as the operator's handbook says. */
    default void prepare() {
        try (Connection connection = connect("postgres"); Statement statement = connection.createStatement()) {
            statement.execute("create role trivsel_owner login password 'owner-of-tables'");
            statement.execute("create role " + RUNTIME_USER + " login password '" + RUNTIME_PASSWORD + "'");
            statement.execute("create database trivsel owner trivsel_owner encoding 'UTF8' template template0");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    default Connection connect(String database) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + port() + "/" + database, "postgres", "postgres");
    }

    /** The operator's settings. */
    default Distribution setIn(Distribution distribution) {
        return distribution
                .setting("database.url", "jdbc:postgresql://localhost:" + port() + "/trivsel")
                .setting("database.owner.user", "trivsel_owner")
                .setting("database.owner.password", "owner-of-tables")
                .setting("database.runtime.user", RUNTIME_USER)
                .setting("database.runtime.password", RUNTIME_PASSWORD);
    }
}
