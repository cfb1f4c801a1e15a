package org.trivsel.platform.persistence;

import org.trivsel.store.DatabaseServer;
import org.trivsel.store.LogEraser;
import org.trivsel.store.MigrationFailed;
import org.trivsel.store.MigrationPreview;
import org.trivsel.store.Migrations;
import org.trivsel.store.SystemStore;
import org.trivsel.store.TenantEraser;
import org.trivsel.store.TenantStore;

/** Opens the product's own stores for tests. */
public final class TestStores {
    private final PostgresStore store;
    private final Migrator migrator;
    private final TenantEraser eraser;
    private final LogEraser logEraser;

    public TestStores(DatabaseServer server) {
        eraser = new OwnerEraser(server);
        logEraser = new OwnerLogEraser(server);
        migrator = new Migrator(server);
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

    /** Made when asked for: it takes bundles, which the tests of tools do without. */
    public Migrations migrations() {
        return Database.toolMigrations(migrator);
    }

    /** What they would do. */
    public MigrationPreview preview() {
        return Database.preview(migrator);
    }

    /** What takes a tenant out. */
    public TenantEraser eraser() {
        return eraser;
    }

    /** What takes old entries out of the audit. */
    public LogEraser logEraser() {
        return logEraser;
    }

    public long statements() {
        return store.statements();
    }
}
