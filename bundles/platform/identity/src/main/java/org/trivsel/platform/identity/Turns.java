package org.trivsel.platform.identity;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.problem.Unavailable;
import org.trivsel.tenant.Chore;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.Tenants;

/** The turns of all tenants with one chore, on a thread of their own. */
final class Turns implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Turns.class);

    private final Chore chore;
    private final String name;
    private final Tenants tenants;
    private final ScheduledExecutorService thread;

    Turns(Chore chore, Tenants tenants, Duration first) {
        this.chore = chore;
        this.name = chore.name();
        this.tenants = tenants;
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "trivsel-" + name));
        thread.scheduleWithFixedDelay(this::all, first.toMillis(), chore.pause().toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    @SuppressWarnings("PMD.AvoidCatchingGenericException") // the edge: a timer that threw would never look again
    private void all() {
        try {
            for (Tenant tenant : tenants.all()) {
                if (!tenant.key().equals(TenantKey.SYSTEM) && !thread.isShutdown()) {
                    turn(tenant);
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("{} waits for its next time: {}", name, e.getMessage());
        }
    }

    @SuppressWarnings("PMD.AvoidCatchingGenericException") // the edge, for each tenant: one tenant's trouble must not keep the others waiting
    private void turn(Tenant tenant) {
        try {
            chore.attend(tenant);
        } catch (Unavailable e) {
            LOG.warn("{} for tenant {} waits for the next turn: {}", name, tenant.key(), e.getMessage());
        } catch (RuntimeException | LinkageError e) {
            if (thread.isShutdown()) {
                LOG.debug("{} for tenant {} was broken off", name, tenant.key(), e);
            } else {
                LOG.error("{} for tenant {} failed; another try follows", name, tenant.key(), e);
            }
        }
    }
}
