package org.trivsel.platform.lifecycle.module;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.trivsel.platform.lifecycle.watch.Stacks;

/**
 * Starts bundles, each on a thread of its own: a start that never returns keeps nobody. The framework forgets what it started when the
 * process ends, so that nothing runs at the next start before it is known whether it is still wanted.
 */
final class Starts {
    private static final long GRACE_MILLIS = 1000;

    private final Duration patience;
    private final Map<Long, Thread> hanging = new ConcurrentHashMap<>();

    Starts(Duration patience) {
        this.patience = patience;
    }

    /** @return where it hangs, or null when it has started */
    @Nullable String start(Bundle bundle) throws BundleException {
        AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
        Thread thread = new Thread(() -> start(bundle, thrown), "trivsel-start-" + bundle.getSymbolicName());
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join(patience.toMillis());
            if (thread.isAlive()) {
                String where = Stacks.where(thread);
                hanging.put(bundle.getBundleId(), thread);
                thread.interrupt();
                thread.join(GRACE_MILLIS);
                return where;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            hanging.put(bundle.getBundleId(), thread);
            throw new IllegalStateException("The node is stopping.", e);
        }
        if (thrown.get() instanceof BundleException e) {
            throw e;
        } else if (thrown.get() != null) {
            throw new BundleException("Its start failed.", BundleException.ACTIVATOR_ERROR, thrown.get());
        }
        return null;
    }

    /** Whether its start has not returned to this day: then the framework lets nobody change it. */
    boolean isHanging(Bundle bundle) {
        Thread thread = hanging.get(bundle.getBundleId());
        if (thread != null && !thread.isAlive()) {
            hanging.remove(bundle.getBundleId());
        }
        return thread != null && thread.isAlive();
    }

    @SuppressWarnings("PMD.AvoidCatchingThrowable") // the edge of a thread: whatever a bundle throws is a cause to be told
    private static void start(Bundle bundle, AtomicReference<@Nullable Throwable> thrown) {
        try {
            bundle.start(Bundle.START_TRANSIENT);
        } catch (Throwable e) {
            thrown.set(e);
        }
    }
}
