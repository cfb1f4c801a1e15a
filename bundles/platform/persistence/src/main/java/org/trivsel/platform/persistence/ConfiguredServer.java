package org.trivsel.platform.persistence;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.trivsel.store.DatabaseServer;

/** A PostgreSQL that the operator runs. There only when it is configured. */
@Component(configurationPid = "org.trivsel.database", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = ConfiguredServer.Config.class)
public final class ConfiguredServer implements DatabaseServer {
    private final String url;
    private final Login owner;
    private final Login runtime;

    @Activate
    public ConfiguredServer(Config config) {
        this.url = config.url();
        this.owner = new Login(config.owner_user(), config._owner_password());
        this.runtime = new Login(config.runtime_user(), config._runtime_password());
    }

    @Override
    public String url() {
        return url;
    }

    @Override
    public Login owner() {
        return owner;
    }

    @Override
    public Login runtime() {
        return runtime;
    }

    @ObjectClassDefinition(name = "Database", description = "The PostgreSQL 15 or newer that holds everything.")
    @interface Config {
        @AttributeDefinition(description = "JDBC address, for example jdbc:postgresql://db.example:5432/trivsel")
        String url();

        @AttributeDefinition(description = "Role that owns the tables and runs migrations.")
        String owner_user();

        @AttributeDefinition(description = "Password of the owner.")
        String _owner_password();

        @AttributeDefinition(description = "Role that serves requests; owns nothing, no BYPASSRLS.")
        String runtime_user();

        @AttributeDefinition(description = "Password of the runtime role.")
        String _runtime_password();
    }
}
