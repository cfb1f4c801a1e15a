package org.trivsel.platform.demo;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.access.Accounts;
import org.trivsel.country.Countries;
import org.trivsel.registry.RosterWriter;
import org.trivsel.store.TenantStore;
import org.trivsel.tenant.Tenants;

/** Fills an empty system with two invented municipalities, in the background. There only with the configuration {@code org.trivsel.demo}. */
@Component(service = {}, immediate = true, configurationPid = "org.trivsel.demo", configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class DemoData {
    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);

    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> new Thread(task, "trivsel-demo"));

    @Activate
    public DemoData(
            Config config, @Reference Tenants tenants, @Reference Accounts accounts, @Reference RosterWriter roster, @Reference TenantStore store,
            @Reference Countries countries, @Reference(service = Past.class) Past past,
            @Reference(service = FirstRound.class) FirstRound round, @Reference(service = ToldParents.class) ToldParents told,
            @Reference(service = HandedOn.class) HandedOn handedOn) {
        People people = new People(tenants, accounts, config._password());
        worker.execute(() -> fill(new Municipalities(tenants, roster, people, store, countries, past, round, told, handedOn)));
    }

    @Deactivate
    public void stop() {
        worker.shutdownNow();
    }

    @SuppressWarnings("PMD.AvoidCatchingGenericException") // the edge of a worker
    private static void fill(Municipalities municipalities) {
        try {
            municipalities.fill();
            LOG.info("The demo data are ready");
        } catch (RuntimeException e) {
            LOG.error("The demo data could not be made", e);
        }
    }

    @interface Config {
        /** Password of all demo accounts. */
        String _password();
    }
}
