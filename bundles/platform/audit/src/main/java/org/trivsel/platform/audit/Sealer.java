package org.trivsel.platform.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.store.SystemStore;
import org.trivsel.store.TenantStore;
import org.trivsel.tenant.TenantId;

/**
 * Seals new entries twice a second, every half minute those of transactions that took their time, once in a while whatever another node may have
 * left behind, and every hour what a node has written whose clock is behind.
 */
@Component(service = Sealing.class)
public final class Sealer implements Sealing {
    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final int EVERY_MILLIS = 500;
    private static final int LATE_SECONDS = 30;
    private static final int LEFT_BEHIND_MINUTES = 10;
    private static final int SWEEP_MINUTES = 60;

    private final Chain chain;
    private final SystemStore system;
    private final Set<TenantId> wanted = ConcurrentHashMap.newKeySet();
    /** Had new entries since the last look at late ones. Of the worker alone. */
    private final Set<TenantId> busy = new HashSet<>();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "trivsel-audit-sealer"));

    @Activate
    public Sealer(@Reference TenantStore store, @Reference SystemStore system) {
        this.chain = new Chain(store);
        this.system = system;
        worker.scheduleWithFixedDelay(this::sealWanted, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        worker.scheduleWithFixedDelay(this::sealLate, LATE_SECONDS, LATE_SECONDS, TimeUnit.SECONDS);
        worker.scheduleWithFixedDelay(this::wantAll, 0, LEFT_BEHIND_MINUTES, TimeUnit.MINUTES);
        // Not with the start, which has enough to do.
        worker.scheduleWithFixedDelay(this::sweepAll, 1, SWEEP_MINUTES, TimeUnit.MINUTES);
    }

    @Deactivate
    public void stop() {
        worker.shutdownNow();
    }

    @Override
    public void wanted(TenantId tenant) {
        wanted.add(tenant);
    }

    private void sealWanted() {
        for (TenantId tenant : Set.copyOf(wanted)) {
            wanted.remove(tenant);
            busy.add(tenant);
            attempt(() -> chain.seal(tenant), tenant);
        }
    }

    private void sealLate() {
        Set<TenantId> looked = Set.copyOf(busy);
        busy.clear();
        looked.forEach(tenant -> attempt(() -> chain.sealLate(tenant), tenant));
    }

    private void wantAll() {
        attempt(() -> wanted.addAll(tenants()), null);
    }

    void sweepAll() {
        attempt(() -> tenants().forEach(tenant -> attempt(() -> chain.sweep(tenant), tenant)), null);
    }

    private List<TenantId> tenants() {
        return system.inTransaction(tx -> tx.list("select id from tenant", row -> new TenantId(row.uuid(1))));
    }

    @SuppressWarnings("PMD.AvoidCatchingGenericException") // the edge of a timer: what escapes would end it
    private void attempt(Runnable work, @Nullable TenantId tenant) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("Audit entries of tenant {} are not sealed yet; trying again", tenant, e);
            if (tenant != null) {
                wanted.add(tenant);
            }
        }
    }
}
