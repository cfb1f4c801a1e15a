package org.trivsel.platform.lifecycle.watch;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.platform.lifecycle.apart.Version;

/**
 * What stays in memory of a version that was taken away: its class loader, and with it all of its classes, is still reachable. Only said when the
 * whole memory has been collected twice since, for before that nobody can know; a node whose memory is never short says nothing. Nothing is done about it,
 * for nothing can be: a restart frees it.
 */
@Component(service = LeftBehind.class, immediate = true)
public final class LeftBehind implements SynchronousBundleListener {
    private static final Logger LOG = LoggerFactory.getLogger(LeftBehind.class);
    private static final List<String> YOUNG = List.of("Copy", "G1 Young Generation", "PS Scavenge", "ParNew", "ZGC Pauses", "Shenandoah Pauses");
    private static final int COLLECTIONS = 2;

    private final BundleContext context;
    private final LongSupplier collections;
    private final Map<Long, Loaded> running = new ConcurrentHashMap<>();
    private final List<Gone> gone = new CopyOnWriteArrayList<>();

    @Activate
    public LeftBehind(BundleContext context) {
        this(context, LeftBehind::ofTheWholeMemory);
    }

    /** @param collections how often the whole memory has been collected */
    LeftBehind(BundleContext context, LongSupplier collections) {
        this.context = context;
        this.collections = collections;
        context.addBundleListener(this);
        for (Bundle bundle : context.getBundles()) {
            note(bundle);
        }
    }

    @Deactivate
    public void close() {
        context.removeBundleListener(this);
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if (event.getType() == BundleEvent.STARTED) {
            note(event.getBundle());
        } else if (event.getType() == BundleEvent.UNINSTALLED || event.getType() == BundleEvent.UPDATED) {
            Loaded loaded = running.remove(event.getBundle().getBundleId());
            if (loaded != null) {
                gone.add(new Gone(loaded, collections.getAsLong()));
            }
        }
    }

    private void note(Bundle bundle) {
        Version version = bundle.getState() == Bundle.ACTIVE ? Version.of(bundle) : null;
        BundleWiring wiring = version == null ? null : bundle.adapt(BundleWiring.class);
        if (version != null && wiring != null && wiring.getClassLoader() != null) {
            running.put(bundle.getBundleId(), new Loaded(version, new WeakReference<>(wiring.getClassLoader())));
        }
    }

    /** In words for operators; empty when nothing is known to have stayed. */
    public List<String> troubles() {
        gone.removeIf(one -> one.loaded().loader().get() == null);
        List<String> found = new ArrayList<>();
        for (Gone one : gone) {
            ClassLoader loader = one.loaded().loader().get();
            if (loader != null && collections.getAsLong() - one.collected() >= COLLECTIONS) {
                found.add(words(one, loader));
            }
        }
        return found;
    }

    /** Looked into and logged once. */
    private static String words(Gone one, ClassLoader loader) {
        if (one.words()[0] == null) {
            String holding = thread(loader);
            one.words()[0] = one.loaded().version() + " was taken away and is left behind in memory" + (holding == null ? "" : ", held by its thread " + holding)
                    + "; it goes when the node is restarted";
            LOG.warn("Tool {}", one.words()[0]);
        }
        return one.words()[0];
    }

    private static @Nullable String thread(ClassLoader loader) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> loader.equals(thread.getContextClassLoader()) || loader.equals(thread.getClass().getClassLoader()))
                .map(Thread::getName).findFirst().orElse(null);
    }

    private static long ofTheWholeMemory() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream().filter(collector -> !YOUNG.contains(collector.getName()))
                .mapToLong(GarbageCollectorMXBean::getCollectionCount).sum();
    }

    private record Loaded(Version version, WeakReference<ClassLoader> loader) {
    }

    /** @param collected how often the memory had been collected when it went @param words one, once it was looked into */
    private record Gone(Loaded loaded, long collected, String[] words) {
        Gone(Loaded loaded, long collected) {
            this(loaded, collected, new String[1]);
        }
    }
}
