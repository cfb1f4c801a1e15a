package org.trivsel.platform.roster.imports;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.store.TenantStore;

/**
 * Does jobs one after the other, and says in the database twice a second how far each is. Who waits says so too: only a job whose node is
 * gone falls silent.
 */
final class Workers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final int MOST_WAITING = 64;
    private static final int BEAT_MILLIS = 500;
    private static final int PATIENCE_SECONDS = 20;

    private final TenantStore store;
    private final Map<UUID, Job> jobs = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(1, 1, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MOST_WAITING),
            work -> new Thread(work, "trivsel-import"));
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "trivsel-import-beat"));

    Workers(TenantStore store) {
        this.store = store;
        worker.allowCoreThreadTimeOut(true);
        beats.scheduleWithFixedDelay(this::beat, BEAT_MILLIS, BEAT_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** A job there is no room for is left: it falls silent and is taken over when somebody looks at the import. */
    void submit(Job job, Consumer<Job> work) {
        jobs.put(job.id(), job);
        try {
            worker.execute(() -> run(job, work));
        } catch (RejectedExecutionException e) {
            jobs.remove(job.id());
            LOG.warn("Import {} has to wait: more than {} are being worked on", job.subject(), MOST_WAITING);
        }
    }

    @SuppressWarnings("PMD.AvoidCatchingGenericException") // the edge: nobody stands behind this thread
    private void run(Job job, Consumer<Job> work) {
        try {
            work.accept(job);
        } catch (RuntimeException e) {
            LOG.error("Import {} was left where it is", job.subject(), e);
        } finally {
            jobs.remove(job.id());
        }
    }

    @SuppressWarnings("PMD.AvoidCatchingGenericException") // the edge: a timer that threw would never beat again
    private void beat() {
        for (Job job : jobs.values()) {
            try {
                UUID tenant = job.caller().tenant().id().value();
                store.run(job.caller().tenant().id(), tx ->
                        new ImportTable(tx, tenant).beat(job.subject(), job.id(), job.progress().done(), job.progress().total()));
            } catch (RuntimeException e) {
                LOG.debug("How far import {} is could not be written", job.subject(), e);
            }
        }
    }

    /** Waits a little for the job being done; those that wait fall silent and are taken over. */
    @Override
    public void close() {
        worker.getQueue().clear();
        worker.shutdown();
        try {
            if (!worker.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("An import is stopped in the middle; nothing of it is kept");
                worker.shutdownNow();
            }
        } catch (InterruptedException e) {
            worker.shutdownNow();
            Thread.currentThread().interrupt();
        }
        beats.shutdownNow();
    }
}
