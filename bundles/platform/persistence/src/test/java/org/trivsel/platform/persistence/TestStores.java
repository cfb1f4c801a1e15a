package org.trivsel.platform.persistence;

import org.trivsel.store.DatabaseServer;
import org.trivsel.store.MigrationFailed;
import org.trivsel.store.SystemStore;
import org.trivsel.store.TenantStore;

/** Opens the product's own stores for tests. */
public final class TestStores {
    private final PostgresStore store;

    public TestStores(DatabaseServer server) {
        Migrator migrator = new Migrator(server);
        try {
            migrator.checkRuntimeRole();
            migrator.migrate("trivsel", Script.ofPlatform(), true);
        } catch (MigrationFailed e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
        store = new PostgresStore(new Pool(server, 10, 3000, 15000));
    }

    public TenantStore store() {
        return store;
    }

    public SystemStore system() {
        return store.system();
    }

    public long statements() {
        return store.statements();
    }
}
