package org.trivsel.platform.lifecycle.trust;

import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.problem.Problem;
import org.trivsel.store.SystemStore;
import org.trivsel.tenant.TenantId;
import org.trivsel.tool.Tool;
import org.trivsel.trust.Sandboxes;

/**
 * What runs in sandboxes only, and which tenants those are: asked at each request, so kept in memory and read again each second. A version is
 * never ready before it has been read once since the version came.
 */
@Component(service = {Sandboxes.class, Confinement.class})
public final class Confinement implements Sandboxes {
    private static final Logger LOG = LoggerFactory.getLogger(Confinement.class);
    private static final long EACH_MILLIS = 1000;
    private static final String CONFINED = "select tool, version from module where is_confined(signer, uploaded_at, not_data)";
    private static final String SANDBOXES = "select id from tenant where sandbox_since is not null";

    private final SystemStore store;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "trivsel-trust"));
    private volatile Known known = new Known(Set.of(), Set.of());

    @Activate
    public Confinement(@Reference SystemStore store) {
        this.store = store;
        worker.scheduleWithFixedDelay(this::look, 0, EACH_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Deactivate
    public void stop() {
        worker.shutdownNow();
    }

    @Override
    public boolean contains(TenantId tenant) {
        return known.sandboxes().contains(tenant);
    }

    /** Whether the version may answer people of the tenant. */
    public boolean allows(TenantId tenant, Tool tool) {
        Known now = known;
        return now.confined().isEmpty() || !now.confined().contains(new Version(tool.id(), tool.version())) || now.sandboxes().contains(tenant);
    }

    /** Whoever waits for a version to be ready hears of it when this is known of it. */
    public BiConsumer<String, String> knownBefore(BiConsumer<String, String> ready) {
        return (tool, version) -> {
            refresh();
            ready.accept(tool, version);
        };
    }

    /** Reads it now. */
    public void refresh() {
        known = store.inTransaction(tx -> new Known(Set.copyOf(tx.list(CONFINED, row -> new Version(row.text(1), row.text(2)))),
                Set.copyOf(tx.list(SANDBOXES, row -> new TenantId(row.uuid(1))))));
    }

    /** What fails is tried again in a second: the worker must not end. */
    @SuppressWarnings("PMD.AvoidCatchingGenericException")
    private void look() {
        try {
            refresh();
        } catch (Problem unreachable) {
            LOG.debug("What runs in sandboxes only cannot be read now", unreachable);
        } catch (RuntimeException e) {
            LOG.error("What runs in sandboxes only cannot be read", e);
        }
    }

    private record Version(String tool, String version) {
    }

    private record Known(Set<Version> confined, Set<TenantId> sandboxes) {
    }
}
