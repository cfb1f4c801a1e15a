package org.trivsel.platform.assessment.instrument;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.problem.Unavailable;

/**
 * Follows the bundles of tools. Hears of a bundle while it starts, before its services are there, so that its pages find their instruments.
 */
final class BundleWatch implements BundleTrackerCustomizer<ToolFiles>, SynchronousBundleListener {
    private static final Logger LOG = LoggerFactory.getLogger(BundleWatch.class);
    private static final int AGAIN_SECONDS = 2;

    private final BundleContext context;
    private final Library library;
    private final BundleTracker<ToolFiles> tracker;
    private final Map<Bundle, String> tools = new ConcurrentHashMap<>();
    private final ScheduledExecutorService later =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "trivsel-instruments"));

    BundleWatch(BundleContext context, Library library) {
        this.context = context;
        this.library = library;
        this.tracker = new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, this);
    }

    void open() {
        context.addBundleListener(this);
        tracker.open();
    }

    void close() {
        later.shutdownNow();
        tracker.close();
        context.removeBundleListener(this);
    }

    @Override
    @SuppressWarnings("PMD.AvoidCatchingGenericException") // an edge: what one bundle carries must not keep it or others from starting
    public @Nullable ToolFiles addingBundle(Bundle bundle, @Nullable BundleEvent event) {
        try {
            Optional<ToolFiles> files = ToolFiles.of(bundle);
            files.ifPresent(found -> {
                tools.put(bundle, found.tool());
                add(bundle, found);
            });
            return files.orElse(null);
        } catch (IOException | RuntimeException e) {
            LOG.error("The instruments of {} cannot be read", bundle, e);
            return null;
        }
    }

    @Override
    public void modifiedBundle(Bundle bundle, @Nullable BundleEvent event, ToolFiles files) {
        // from STARTING to ACTIVE: what it carries stays the same
    }

    @Override
    public void removedBundle(Bundle bundle, @Nullable BundleEvent event, ToolFiles files) {
        library.remove(bundle);
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        String tool = tools.get(event.getBundle());
        if (tool != null && event.getType() == BundleEvent.UPDATED) {
            library.updated(tool);
        } else if (tool != null && event.getType() == BundleEvent.UNINSTALLED) {
            tools.remove(event.getBundle());
        }
    }

    private void add(Bundle bundle, ToolFiles files) {
        try {
            library.add(bundle, files);
        } catch (Unavailable e) {
            LOG.warn("The instruments of {} wait for the database", bundle);
            later.schedule(() -> addIfStillThere(bundle, files), AGAIN_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void addIfStillThere(Bundle bundle, ToolFiles files) {
        if (tracker.getObject(bundle) == files) {
            add(bundle, files);
        }
    }
}
