package org.trivsel.platform.lifecycle.watch;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.trivsel.platform.lifecycle.apart.Version;
import org.trivsel.quarantine.Ailment;

/**
 * Follows the starts of bundles of tools, whoever starts them: the framework tells on the thread that does. A start that takes too long is
 * interrupted, which frees most; the version is set apart either way, so that it is not started again.
 */
final class StartWatch implements SynchronousBundleListener {
    private static final String FROM_DATABASE = "trivsel:";

    private final BundleContext context;
    private final long patience;
    private final Apartness apart;
    private final Map<Long, Start> starting = new ConcurrentHashMap<>();

    StartWatch(BundleContext context, Duration patience, Apartness apart) {
        this.context = context;
        this.patience = patience.toNanos();
        this.apart = apart;
    }

    void open() {
        context.addBundleListener(this);
    }

    void close() {
        context.removeBundleListener(this);
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        Bundle bundle = event.getBundle();
        // Modules from the database are watched by whoever installs them.
        if (bundle.getLocation().startsWith(FROM_DATABASE)) {
            return;
        }
        switch (event.getType()) {
            case BundleEvent.STARTING -> begins(bundle);
            case BundleEvent.STARTED, BundleEvent.STOPPED, BundleEvent.UNINSTALLED -> starting.remove(bundle.getBundleId());
            default -> { }
        }
    }

    private void begins(Bundle bundle) {
        Version version = Version.of(bundle);
        if (version != null) {
            starting.put(bundle.getBundleId(), new Start(version, Thread.currentThread(), System.nanoTime()));
        }
    }

    void look() {
        long now = System.nanoTime();
        starting.forEach((bundle, start) -> {
            if (now - start.since() > patience && starting.remove(bundle, start)) {
                String where = Stacks.where(start.thread());
                start.thread().interrupt();
                apart.set(start.version(), Ailment.START_HANGS, "Its start did not return within " + patience / 1_000_000_000 + " seconds. It hangs at " + where);
            }
        });
    }

    /** Sets apart. */
    @FunctionalInterface
    interface Apartness {
        boolean set(Version version, Ailment ailment, String cause);
    }

    private record Start(Version version, Thread thread, long since) {
    }
}
