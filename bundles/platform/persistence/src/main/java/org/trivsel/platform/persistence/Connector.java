package org.trivsel.platform.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.store.DatabaseServer;
import org.trivsel.store.LogEraser;
import org.trivsel.store.MigrationFailed;
import org.trivsel.store.MigrationPreview;
import org.trivsel.store.Migrations;
import org.trivsel.store.SystemStore;
import org.trivsel.store.TenantEraser;
import org.trivsel.store.TenantStore;

/** Migrates, opens the pool and registers the stores; tries again until the database is there, so that boot never waits for it. */
final class Connector {
    private static final Logger LOG = LoggerFactory.getLogger(Connector.class);
    private static final int RETRY_SECONDS = 3;

    private final BundleContext context;
    private final DatabaseServer server;
    private final Database.Config config;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "trivsel-database"));
    private final List<ServiceRegistration<?>> registrations = new ArrayList<>();
    private Pool pool;

    Connector(BundleContext context, DatabaseServer server, Database.Config config) {
        this.context = context;
        this.server = server;
        this.config = config;
    }

    void start() {
        worker.execute(this::connect);
    }

    void stop() {
        worker.shutdownNow();
        synchronized (this) {
            registrations.forEach(ServiceRegistration::unregister);
            registrations.clear();
            if (pool != null) {
                pool.close();
                pool = null;
            }
        }
    }

    private void connect() {
        try {
            Migrator migrator = new Migrator(server);
            migrator.checkRuntimeRole();
            migrator.migrate("trivsel", Script.ofPlatform(), true);
            open(migrator);
        } catch (MigrationFailed e) {
            LOG.error("{}. Trying again in {} s", e.getMessage(), RETRY_SECONDS, e);
            worker.schedule(this::connect, RETRY_SECONDS, TimeUnit.SECONDS);
        }
    }

    private synchronized void open(Migrator migrator) {
        if (worker.isShutdown()) {
            return;
        }
        pool = new Pool(server, Pool.size(config.pool_size()), config.pool_wait(), config.statement_timeout());
        PostgresStore store = new PostgresStore(pool);
        registrations.add(context.registerService(Migrations.class, Database.toolMigrations(migrator), null));
        registrations.add(context.registerService(MigrationPreview.class, Database.preview(migrator), null));
        registrations.add(context.registerService(TenantEraser.class, new OwnerEraser(server), null));
        registrations.add(context.registerService(LogEraser.class, new OwnerLogEraser(server), null));
        registrations.add(context.registerService(SystemStore.class, store.system(), null));
        registrations.add(context.registerService(TenantStore.class, store, null));
        LOG.info("The database is ready");
    }
}
