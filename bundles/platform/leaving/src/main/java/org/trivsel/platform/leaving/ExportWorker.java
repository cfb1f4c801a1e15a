package org.trivsel.platform.leaving;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.problem.Problem;
import org.trivsel.sealing.Sealing;
import org.trivsel.store.TenantStore;
import org.trivsel.tenant.ExportColumn;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantExport;
import org.trivsel.tenant.TenantId;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.Tenants;

/**
 * Makes the exports that were ordered, one at a time on each node. One that fell silent, because its node ended, is begun anew by whoever looks next.
 * It reads in one transaction and writes volume by volume in others, so that no more than one volume is in memory.
 */
final class ExportWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ExportWorker.class);
    private static final int VOLUME = 4 << 20;
    private static final int LONGEST_CAUSE = 300;

    private final TenantStore store;
    private final Tenants tenants;
    private final Sealing sealing;
    private final List<ExportColumn> columns;
    private final ExportTable table = new ExportTable();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "trivsel-export"));

    ExportWorker(TenantStore store, Tenants tenants, Sealing sealing, List<ExportColumn> columns) {
        this.store = store;
        this.tenants = tenants;
        this.sealing = sealing;
        this.columns = columns;
    }

    void lookEach(Duration pause) {
        thread.scheduleWithFixedDelay(this::look, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    void wake() {
        try {
            thread.execute(this::look);
        } catch (RejectedExecutionException e) {
            LOG.debug("This node is ending; another one makes the export", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    /** Where a volume belongs: nobody can swap two of them. */
    static String place(UUID export, int volume) {
        return "export " + export + " volume " + volume;
    }

    @SuppressWarnings("PMD.AvoidCatchingGenericException") // the edge: a timer that threw would never look again
    private void look() {
        try {
            Optional<Tenant> system = tenants.find(TenantKey.SYSTEM);
            if (system.isEmpty()) {
                return;
            }
            TenantId operators = system.get().id();
            for (ExportTable.Order old : store.inTransaction(operators, table::stale)) {
                store.run(old.tenant(), tx -> table.forgetVolumes(tx, old));
            }
            Optional<ExportTable.Order> order = next(operators);
            while (order.isPresent()) {
                make(order.get());
                order = next(operators);
            }
        } catch (RuntimeException e) {
            LOG.warn("Exports cannot be looked for now: {}", e.getMessage());
        }
    }

    private Optional<ExportTable.Order> next(TenantId operators) {
        return store.inTransaction(operators, tx -> table.next(tx, UUID.randomUUID()));
    }

    @SuppressWarnings("PMD.AvoidCatchingGenericException") // the edge: whatever goes wrong is the cause that the operator is told
    private void make(ExportTable.Order order) {
        try {
            Tenant tenant = tenants.find(order.tenant()).orElseThrow();
            store.run(order.tenant(), tx -> table.forgetVolumes(tx, order));
            write(order, tenant);
            LOG.info("The export {} of {} is ready", order.export(), tenant.key());
        } catch (TakenOver e) {
            LOG.info("The export {} is made by another node", order.export());
        } catch (RuntimeException e) {
            LOG.error("The export {} failed", order.export(), e);
            String cause = e instanceof Problem ? e.getMessage() : "It could not be written; the log of this node says why.";
            store.run(order.tenant(), tx -> {
                table.forgetVolumes(tx, order);
                table.end(tx, order, TenantExport.State.FAILED, 0, 0, null, cause.substring(0, Math.min(cause.length(), LONGEST_CAUSE)));
            });
        }
    }

    private void write(ExportTable.Order order, Tenant tenant) {
        long[] rows = new long[1];
        AtomicInteger steps = new AtomicInteger();
        Volumes volumes = new Volumes(VOLUME, (number, bytes) -> store.apart(order.tenant(), tx -> {
            table.addVolume(tx, order, number, sealing.seal(order.tenant(), place(order.export(), number), bytes));
            return number;
        }));
        byte[] manifest = store.apart(order.tenant(), tx -> new ExportWriter(columns, order.numbers(), (done, total, count) -> {
            rows[0] = count;
            // A small table is no news.
            if (steps.getAndIncrement() % 5 == 0) {
                step(order, done, total, count);
            }
        }).write(tx, tenant, volumes));
        int count = volumes.close();
        String hash = HexFormat.of().formatHex(Volumes.sha256().digest(manifest));
        store.run(order.tenant(), tx -> {
            if (!table.end(tx, order, TenantExport.State.READY, count, rows[0], hash, null)) {
                throw new TakenOver();
            }
        });
    }

    private void step(ExportTable.Order order, int done, int total, long rows) {
        if (!store.apart(order.tenant(), tx -> table.step(tx, order, done, total, rows))) {
            throw new TakenOver();
        }
    }

    /** Another worker holds the export by now. */
    private static final class TakenOver extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
