package org.trivsel.platform.persistence;

import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;
import org.trivsel.store.DatabaseServer;

/** Offers the PostgreSQL that the operator runs when the configuration {@code org.trivsel.database} says {@code server = external}. */
@Component(service = {}, immediate = true, configurationPid = "org.trivsel.database", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = ExternalServer.Config.class)
public final class ExternalServer {
    private final @Nullable ServiceRegistration<DatabaseServer> offer;

    @Activate
    public ExternalServer(BundleContext context, Config config) {
        this.offer = "external".equals(config.server())
                ? context.registerService(DatabaseServer.class, server(config), null)
                : null;
    }

    @Deactivate
    public void stop() {
        if (offer != null) {
            offer.unregister();
        }
    }

    private static DatabaseServer server(Config config) {
        return new Server(required("url", config.url()), login("owner", config.owner_user(), config._owner_password()),
                login("runtime", config.runtime_user(), config._runtime_password()));
    }

    private static DatabaseServer.Login login(String role, @Nullable String user, @Nullable String password) {
        return new DatabaseServer.Login(required(role + ".user", user), required(role + ".password", password));
    }

    private static String required(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("org.trivsel.database: " + name + " is missing; it is needed with server = external");
        }
        return value;
    }

    private record Server(String url, Login owner, Login runtime) implements DatabaseServer {
    }

    @ObjectClassDefinition(name = "Database", description = "The PostgreSQL 15 or newer that holds everything.")
    @interface Config {
        @AttributeDefinition(description = "Ours in the data folder, or one that is run elsewhere.", options = {@Option("embedded"), @Option("external")})
        String server() default "embedded";

        @AttributeDefinition(description = "JDBC address, for example jdbc:postgresql://db.example:5432/trivsel", required = false)
        String url();

        @AttributeDefinition(description = "Role that owns the tables and runs migrations.", required = false)
        String owner_user();

        @AttributeDefinition(description = "Password of the owner.", required = false)
        String _owner_password();

        @AttributeDefinition(description = "Role that serves requests; owns nothing, no BYPASSRLS.", required = false)
        String runtime_user();

        @AttributeDefinition(description = "Password of the runtime role.", required = false)
        String _runtime_password();
    }
}
