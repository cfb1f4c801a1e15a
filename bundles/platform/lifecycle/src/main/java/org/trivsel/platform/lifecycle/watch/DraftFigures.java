package org.trivsel.platform.lifecycle.watch;

import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.Collector;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.platform.lifecycle.PrometheusMeter;
import org.trivsel.problem.Problem;
import org.trivsel.store.Row;
import org.trivsel.store.TenantStore;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.Tenants;

/**
 * Drafts that are open, by tool, tenant and version of the instrument they were begun with. Each tenant is asked behind its own wall for numbers and
 * nothing else, at most once a minute and at most ten tenants a second, over an index of drafts alone; a page of figures asks nobody.
 */
@Component(service = {}, immediate = true, configurationPid = "org.trivsel.metrics")
public final class DraftFigures {
    private static final Logger LOG = LoggerFactory.getLogger(DraftFigures.class);
    private static final int AT_A_TIME = 10;
    private static final long ROUND_NANOS = 60_000_000_000L;
    private static final String OTHERS = "_others";
    private static final String COUNT = """
            select r.tool, a.instrument || ' ' || a.version, count(*)
            from assessment a join instrument_release r on r.id = a.instrument and r.kind = 'definition' and r.version = a.version
            where a.tenant_id = ? and a.status = 'D' group by 1, 2""";

    private final TenantStore store;
    private final Tenants tenants;
    private final PrometheusMeter meter;
    private final LongSupplier nanos;
    private final int most;
    private final Collector figures;
    private final Map<String, List<Count>> known = new ConcurrentHashMap<>();
    private final Queue<Tenant> next = new ArrayDeque<>();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "trivsel-drafts"));
    private long round;

    @Activate
    public DraftFigures(@Reference TenantStore store, @Reference Tenants tenants, @Reference PrometheusMeter meter, TenantFigures.Config config) {
        this(store, tenants, meter, config.tenant_pairs(), System::nanoTime);
        worker.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    DraftFigures(TenantStore store, Tenants tenants, PrometheusMeter meter, int most, LongSupplier nanos) {
        this.store = store;
        this.tenants = tenants;
        this.meter = meter;
        this.most = most;
        this.nanos = nanos;
        this.round = nanos.getAsLong() - ROUND_NANOS;
        this.figures = meter.register(GaugeWithCallback.builder().name("trivsel_drafts").help("Open drafts, a minute old at most times.")
                .labelNames("tool", "instrument", "tenant").callback(this::tell).build());
    }

    @Deactivate
    public void stop() {
        worker.shutdownNow();
        meter.unregister(figures);
    }

    /** What fails is asked again in its next round; the worker must not end. */
    @SuppressWarnings("PMD.AvoidCatchingGenericException")
    void look() {
        try {
            if (next.isEmpty() && nanos.getAsLong() - round >= ROUND_NANOS) {
                round = nanos.getAsLong();
                next.addAll(tenants.all());
                Set<String> there = new HashSet<>();
                next.forEach(tenant -> there.add(tenant.key().value()));
                known.keySet().retainAll(there);
            }
            for (int i = 0; i < AT_A_TIME && !next.isEmpty(); i++) {
                Tenant tenant = next.remove();
                known.put(tenant.key().value(), store.inTransaction(tenant.id(), tx -> tx.list(COUNT, Count::read, tenant.id().value())));
            }
        } catch (Problem unreachable) {
            LOG.debug("Drafts cannot be counted now", unreachable);
        } catch (RuntimeException e) {
            LOG.error("Drafts cannot be counted", e);
        }
    }

    /** No more lines than are allowed; the others are told together. */
    private void tell(GaugeWithCallback.Callback callback) {
        Map<Count, Long> others = new HashMap<>();
        int told = 0;
        for (Map.Entry<String, List<Count>> tenant : known.entrySet()) {
            for (Count count : tenant.getValue()) {
                if (told < most) {
                    callback.call(count.drafts(), count.tool(), count.instrument(), tenant.getKey());
                    told++;
                } else {
                    others.merge(new Count(count.tool(), count.instrument(), 0), count.drafts(), Long::sum);
                }
            }
        }
        others.forEach((count, drafts) -> callback.call(drafts, count.tool(), count.instrument(), OTHERS));
    }

    private record Count(String tool, String instrument, long drafts) {
        static Count read(Row row) throws SQLException {
            return new Count(row.text(1), row.text(2), row.bigNumber(3));
        }
    }
}
