package org.trivsel.platform.persistence.testlib;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.trivsel.platform.persistence.TestStores;
import org.trivsel.store.DatabaseServer;
import org.trivsel.store.LogEraser;
import org.trivsel.store.MigrationPreview;
import org.trivsel.store.Migrations;
import org.trivsel.store.SystemStore;
import org.trivsel.store.TenantEraser;
import org.trivsel.store.TenantStore;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantId;
import org.trivsel.tenant.TenantKey;

/**
 * A real PostgreSQL with the platform's tables, once per JVM; by default the embedded one, or with {@code -Dtest.database.url=} (a
 * superuser's JDBC address with user and password in it) an own one, in which a database of its own is made.
 */
public final class TestDatabase {
    private static final TestDatabase SHARED = new TestDatabase();

    private final String superuserUrl;
    private final TestStores stores;

    private TestDatabase() {
        try {
            String given = System.getProperty("test.database.url", "");
            String admin = given.isBlank()
                    ? EmbeddedPostgres.builder().setServerConfig("fsync", "off").start().getJdbcUrl("postgres", "postgres")
                    : given;
            superuserUrl = prepare(admin);
            stores = new TestStores(server());
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("No test database", e);
        }
    }

    public static TestDatabase shared() {
        return SHARED;
    }

    public TenantStore store() {
        return stores.store();
    }

    public SystemStore systemStore() {
        return stores.system();
    }

    /** For the tables of tools. */
    public Migrations migrations() {
        return stores.migrations();
    }

    /** What those would do. */
    public MigrationPreview preview() {
        return stores.preview();
    }

    /** What takes a tenant out. */
    public TenantEraser eraser() {
        return stores.eraser();
    }

    /** What takes old entries out of the audit. */
    public LogEraser logEraser() {
        return stores.logEraser();
    }

    /** How many statements the work sends on this thread, the setting of the tenant included. */
    public long statements(Runnable work) {
        long before = stores.statements();
        work.run();
        return stores.statements() - before;
    }

    /** A fresh tenant in Denmark. */
    public Tenant newTenant() {
        UUID id = UUID.randomUUID();
        TenantKey key = new TenantKey("t" + id.toString().substring(0, 13));
        systemStore().inTransaction(tx -> tx.update(
                "insert into tenant (id, key, name, country, locale, zone) values (?, ?, ?, 'DK', 'da', 'Europe/Copenhagen')",
                id, key.value(), key.value()));
        return new Tenant(new TenantId(id), key, key.value(), "DK", Locale.forLanguageTag("da"), ZoneId.of("Europe/Copenhagen"));
    }

    /** A connection that is stopped by no wall, for setting up attacks and looking at what is stored. */
    public Connection superuser() throws SQLException {
        return DriverManager.getConnection(superuserUrl);
    }

    /** The server as the product sees it. */
    public DatabaseServer server() {
        String url = superuserUrl.replaceAll("\\?.*", "");
        return new DatabaseServer() {
            @Override
            public String url() {
                return url;
            }

            @Override
            public Login owner() {
                return new Login("trivsel_owner", "owner");
            }

            @Override
            public Login runtime() {
                return new Login("trivsel_app", "app");
            }
        };
    }

    private static String prepare(String admin) throws SQLException {
        String database = "trivsel_" + UUID.randomUUID().toString().substring(0, 8);
        try (Connection connection = DriverManager.getConnection(admin); var statement = connection.createStatement()) {
            for (String role : List.of("trivsel_owner:owner", "trivsel_app:app")) {
                String[] login = role.split(":");
                statement.execute("do $$ begin create role " + login[0] + " login password '" + login[1]
                        + "'; exception when duplicate_object then null; end $$");
            }
            statement.execute("create database " + database + " owner trivsel_owner encoding 'UTF8' template template0");
        }
        return admin.replaceFirst("(jdbc:postgresql://[^/]+/)[^?]*", "$1" + database);
    }
}
