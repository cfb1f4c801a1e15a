package org.trivsel.platform.lifecycle.apart;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.BundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops the bundles of what is set apart, and starts those again that are let back. Each on a thread of its own: what harms may well not stop
 * when it is told to, and nobody waits for it. Modules from the database are started by whoever installs them.
 */
@Component(service = {}, immediate = true)
public final class ApartBundles implements BundleListener {
    private static final Logger LOG = LoggerFactory.getLogger(ApartBundles.class);
    private static final String FROM_DATABASE = "trivsel:";

    private final BundleContext context;
    private final Apart apart;
    private final Runnable ended;
    private final Map<Long, Version> stopped = new ConcurrentHashMap<>();

    @Activate
    public ApartBundles(BundleContext context, @Reference Apart apart) {
        this.context = context;
        this.apart = apart;
        this.ended = apart.onChange(this::enforce);
        context.addBundleListener(this);
        enforce();
    }

    @Deactivate
    public void close() {
        context.removeBundleListener(this);
        ended.run();
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if (event.getType() == BundleEvent.STARTED) {
            look(event.getBundle());
        } else if (event.getType() == BundleEvent.UNINSTALLED) {
            stopped.remove(event.getBundle().getBundleId());
        }
    }

    private void enforce() {
        for (Bundle bundle : context.getBundles()) {
            look(bundle);
        }
    }

    private void look(Bundle bundle) {
        Version version = Version.of(bundle);
        if (version == null) {
            return;
        }
        if (apart.isApart(version)) {
            if (bundle.getState() == Bundle.ACTIVE && stopped.putIfAbsent(bundle.getBundleId(), version) == null) {
                aside("stop", bundle, () -> bundle.stop(Bundle.STOP_TRANSIENT));
            }
        } else if (stopped.remove(bundle.getBundleId()) != null && !bundle.getLocation().startsWith(FROM_DATABASE)) {
            aside("start", bundle, () -> bundle.start(Bundle.START_TRANSIENT));
        }
    }

    private void aside(String what, Bundle bundle, Change change) {
        Thread thread = new Thread(() -> {
            try {
                change.make();
            } catch (BundleException | IllegalStateException e) {
                LOG.error("The bundle {} could not {}", bundle, what, e);
                stopped.remove(bundle.getBundleId());
            }
        }, "trivsel-" + what + "-" + bundle.getBundleId());
        thread.setDaemon(true);
        thread.start();
    }

    /** A change to a bundle. */
    @FunctionalInterface
    private interface Change {
        void make() throws BundleException;
    }
}
