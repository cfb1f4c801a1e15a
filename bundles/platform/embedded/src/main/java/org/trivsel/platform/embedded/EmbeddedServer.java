package org.trivsel.platform.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.trivsel.store.DatabaseServer;

/** Offers a PostgreSQL of our own in the data folder when the configuration {@code org.trivsel.database} says {@code server = embedded}. */
@Component(service = {}, immediate = true, configurationPid = "org.trivsel.database", configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class EmbeddedServer {
    private @Nullable Cluster cluster;
    private @Nullable ServiceRegistration<DatabaseServer> offer;

    @Activate
    public EmbeddedServer(BundleContext context, Config config) throws IOException, SQLException {
        if ("embedded".equals(config.server())) {
            String data = context.getProperty("trivsel.data");
            start(context, Path.of(data == null ? "data" : data));
        }
    }

    @Deactivate
    public void stop() throws IOException {
        if (offer != null) {
            offer.unregister();
        }
        if (cluster != null) {
            cluster.close();
        }
    }

    private void start(BundleContext context, Path data) throws IOException, SQLException {
        Secrets secrets = Secrets.in(data);
        cluster = Cluster.start(data, secrets);
        offer = context.registerService(DatabaseServer.class, new Server(cluster.url(), secrets), null);
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
