package org.trivsel.platform.round;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.store.TenantStore;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantId;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.Tenants;

/** Looks for rounds that are being opened, and each day at those that are open, on a thread of its own. */
final class Opener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Opener.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    /** Looks between two at rounds that are open: who comes today is in within minutes. */
    private static final int SELDOM = 150;
    private static final String FOUND = """
            select tenant_id, id, tool, array(select unnest(units)::text), counted_on, coalesce(settled_on, date '0001-01-01'), state = 'OPENING' from round
            where state = 'OPENING' or ? and state = 'OPEN' order by state = 'OPEN', id
            """;

    private final TenantStore store;
    private final Tenants tenants;
    private final Settler settler;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "trivsel-round"));
    private int looks;

    Opener(TenantStore store, Tenants tenants, Settler settler) {
        this.store = store;
        this.tenants = tenants;
        this.settler = settler;
        thread.scheduleWithFixedDelay(this::look, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    void wake() {
        try {
            thread.execute(this::look);
        } catch (RejectedExecutionException e) {
            LOG.debug("This node is ending; another one opens the round", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    @SuppressWarnings("PMD.AvoidCatchingGenericException") // the edge: a timer that threw would never look again
    private void look() {
        try {
            Optional<Tenant> system = tenants.find(TenantKey.SYSTEM);
            if (system.isPresent()) {
                all(system.get(), looks++ % SELDOM == 0);
            }
        } catch (RuntimeException e) {
            LOG.warn("Rounds cannot be looked for now: {}", e.getMessage());
        }
    }

    /** @param open also those that are open, when they have not been looked at today */
    void all(Tenant system, boolean open) {
        List<Found> found = store.inTransaction(system.id(), tx -> tx.list(FOUND, row -> new Found(new TenantId(row.uuid(1)), row.uuid(2), row.text(3),
                row.texts(4).stream().map(UUID::fromString).toArray(UUID[]::new), row.date(5), row.date(6), row.flag(7)), open));
        found.forEach(this::one);
    }

    @SuppressWarnings("PMD.AvoidCatchingGenericException") // the edge: one that cannot be counted must not keep the others waiting
    private void one(Found found) {
        try {
            Tenant tenant = tenants.find(found.tenant()).orElseThrow();
            // A round that is opened over midnight is counted as on the day it was opened.
            LocalDate day = found.opening() ? found.counted() : LocalDate.now(tenant.zone());
            if (found.opening() || found.settled().isBefore(day)) {
                settler.settle(new Settler.Work(tenant, found.id(), found.tool(), day, found.units()));
            }
        } catch (RuntimeException e) {
            LOG.warn("The round {} cannot be counted now: {}", found.id(), e.getMessage());
        }
    }

    private record Found(TenantId tenant, UUID id, String tool, UUID[] units, LocalDate counted, LocalDate settled, boolean opening) {
    }
}
