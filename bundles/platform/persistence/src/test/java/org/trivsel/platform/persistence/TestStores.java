package org.trivsel.platform.persistence;

import org.trivsel.store.DatabaseServer;
import org.trivsel.store.MigrationFailed;
import org.trivsel.store.Migrations;
import org.trivsel.store.SystemStore;
import org.trivsel.store.TenantStore;

/** Opens the product's own stores for tests. */
public final class TestStores {
    private final PostgresStore store;
    private final Migrations migrations;

    public TestStores(DatabaseServer server) {
        Migrator migrator = new Migrator(server);
        try {
            migrator.checkRuntimeRole();
            migrator.migrate("trivsel", Script.ofPlatform(), true);
        } catch (MigrationFailed e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
        migrations = Database.toolMigrations(migrator);
        store = new PostgresStore(new Pool(server, 10, 3000, 15000));
    }

    public TenantStore store() {
        return store;
    }

    public SystemStore system() {
        return store.system();
    }

    public Migrations migrations() {
        return migrations;
    }

    public long statements() {
        return store.statements();
    }
}
