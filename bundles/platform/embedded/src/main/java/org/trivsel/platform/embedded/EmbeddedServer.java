package org.trivsel.platform.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.store.DatabaseServer;

/**
 * Offers a PostgreSQL of our own in the data folder when the configuration {@code org.trivsel.database} says {@code server = embedded}. It is
 * unpacked and started beside the rest of the system, which needs seconds too.
 */
@Component(service = {}, immediate = true, configurationPid = "org.trivsel.database", configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class EmbeddedServer {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final long LONGEST_START_SECONDS = 120;

    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> new Thread(task, "trivsel-postgres"));
    private @Nullable Cluster cluster;
    private @Nullable ServiceRegistration<DatabaseServer> offer;

    @Activate
    public EmbeddedServer(BundleContext context, Config config) {
        if ("embedded".equals(config.server())) {
            String data = context.getProperty("trivsel.data");
            worker.execute(() -> start(context, Path.of(data == null ? "data" : data)));
        }
    }

    /** Lets a start that is under way come to its end: a server half unpacked would be found by the next. */
    @Deactivate
    public void stop() throws IOException, InterruptedException {
        worker.shutdown();
        if (!worker.awaitTermination(LONGEST_START_SECONDS, TimeUnit.SECONDS)) {
            LOG.error("The embedded PostgreSQL is still starting and is left behind");
        }
        if (offer != null) {
            offer.unregister();
        }
        if (cluster != null) {
            cluster.close();
        }
    }

    private void start(BundleContext context, Path data) {
        try {
            Secrets secrets = Secrets.in(data);
            cluster = Cluster.start(data, secrets);
            offer = context.registerService(DatabaseServer.class, new Server(cluster.url(), secrets), null);
        } catch (IOException | SQLException | IllegalStateException e) {
            LOG.error("The embedded PostgreSQL could not be started: {}", e.getMessage(), e);
        }
    }

    @interface Config {
        String server() default "";
    }

    private record Server(String url, Secrets secrets) implements DatabaseServer {
        @Override
        public Login owner() {
            return new Login("trivsel_owner", secrets.owner());
        }

        @Override
        public Login runtime() {
            return new Login("trivsel_app", secrets.runtime());
        }
    }
}
