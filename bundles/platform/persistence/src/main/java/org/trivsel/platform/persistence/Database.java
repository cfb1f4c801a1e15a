package org.trivsel.platform.persistence;

import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.store.DatabaseServer;
import org.trivsel.store.MigrationPreview;
import org.trivsel.store.Migrations;
import org.trivsel.store.SystemStore;
import org.trivsel.store.TenantStore;

/** Brings the platform's tables up to date and then offers the way to them. */
@Component(service = {}, immediate = true, configurationPid = "org.trivsel.persistence")
@Designate(ocd = Database.Config.class)
public final class Database {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private final Connector connector;

    @Activate
    public Database(BundleContext context, @Reference DatabaseServer server, Config config) {
        connector = new Connector(context, server, config);
        connector.start();
    }

    @Deactivate
    public void stop() {
        connector.stop();
    }

    @ObjectClassDefinition(name = "Persistence", description = "How the platform uses its database.")
    @interface Config {
        @AttributeDefinition(description = "Most connections at a time; 0 means twice the processors, at least six.", min = "0", max = "200")
        int pool_size() default 0;

        @AttributeDefinition(description = "Milliseconds a request waits for a connection before it is answered 503.", min = "250", max = "60000")
        int pool_wait() default 3000;

        @AttributeDefinition(description = "Milliseconds after which a statement is ended.", min = "1000", max = "600000")
        int statement_timeout() default 15000;
    }

    static Migrations toolMigrations(Migrator migrator) {
        return (tool, bundle) -> migrate(migrator, tool, bundle);
    }

    static MigrationPreview preview(Migrator migrator) {
        return (tool, scripts) -> scripts.isEmpty() ? List.of() : migrator.pending(schema(tool),
                scripts.entrySet().stream().map(script -> new Script(script.getKey(), script.getValue())).toList());
    }

    private static String schema(String tool) {
        return "tool_" + tool.replace('-', '_');
    }

    private static void migrate(Migrator migrator, String tool, Bundle bundle) throws org.trivsel.store.MigrationFailed {
        var scripts = Script.of(bundle);
        if (!scripts.isEmpty()) {
            migrator.bringUpToDate(schema(tool), scripts);
            LOG.info("The tables of tool {} are up to date", tool);
        }
    }
}
