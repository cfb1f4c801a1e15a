package org.trivsel.platform.lifecycle;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.store.MigrationFailed;
import org.trivsel.store.Migrations;
import org.trivsel.tool.Tool;
import org.trivsel.tool.Tool.State;
import org.trivsel.tool.Tools;

/**
 * Follows the bundles that declare themselves tools. A tool is ready when its bundle is active and its tables are up to date. One that has
 * failed is tried again for as long as its bundle is active: a full disk is emptied, a database comes back.
 */
final class ToolTracker implements BundleTrackerCustomizer<Bundle> {
    private static final Logger LOG = LoggerFactory.getLogger(ToolTracker.class);
    private static final int SEEN = Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING;
    private static final String TITLE = "title.";
    static final Duration AGAIN = Duration.ofSeconds(30);
    private static final int THREADS = 4;
    private static final int TRIES = 3;
    private static final String SCRIPT = ".sql";

    private final Migrations migrations;
    private final BiConsumer<String, String> first;
    private final Duration again;
    private final Wards wards;
    private final Map<String, Object> turns = new ConcurrentHashMap<>();
    private final Map<Long, Integer> failures = new ConcurrentHashMap<>();
    private final BundleTracker<Bundle> bundles;
    private final Map<Long, Tool> tools = new ConcurrentHashMap<>();
    private volatile Installed installed = Installed.NONE;
    private final ScheduledExecutorService worker =
            Executors.newScheduledThreadPool(THREADS, task -> new Thread(task, "trivsel-tools"));

    /** @param first hears of every version of a tool before it is ready */
    ToolTracker(BundleContext context, Migrations migrations, BiConsumer<String, String> first) {
        this(context, migrations, first, AGAIN);
    }

    /** @param again how long after a failure it is tried again */
    ToolTracker(BundleContext context, Migrations migrations, BiConsumer<String, String> first, Duration again) {
        this(context, migrations, first, again, Wards.NONE);
    }

    /** @param wards which versions are set apart, and who hears of one whose scripts fail again and again */
    ToolTracker(BundleContext context, Migrations migrations, BiConsumer<String, String> first, Duration again, Wards wards) {
        this.migrations = migrations;
        this.first = first;
        this.again = again;
        this.wards = wards;
        this.bundles = new BundleTracker<>(context, SEEN, this);
    }

    void open() {
        bundles.open();
    }

    void close() {
        bundles.close();
        worker.shutdownNow();
    }

    Installed installed() {
        return installed;
    }

    /** Others are set apart than before. What was let back and is active is made ready. */
    void refresh() {
        changed();
        bundles.getTracked().keySet().forEach(bundle -> {
            BundleCapability declaration = declaration(bundle);
            Tool tool = tools.get(bundle.getBundleId());
            if (declaration != null && tool != null && tool.state() == State.STARTING && bundle.getState() == Bundle.ACTIVE) {
                worker.execute(() -> makeReady(bundle, declaration, tool));
            }
        });
    }

    private synchronized void changed() {
        installed = new Installed(tools.values().stream().map(this::seen).toList());
    }

    /** As people see it. */
    private Tool seen(Tool tool) {
        String cause = wards.cause().apply(tool.id(), tool.version());
        return cause == null ? tool : new Tool(tool.id(), tool.version(), tool.titles(), State.APART, cause);
    }

    @Override
    public @Nullable Bundle addingBundle(Bundle bundle, @Nullable BundleEvent event) {
        BundleCapability declaration = declaration(bundle);
        if (declaration == null) {
            return null;
        }
        follow(bundle, declaration);
        return bundle;
    }

    @Override
    public void modifiedBundle(Bundle bundle, @Nullable BundleEvent event, Bundle tracked) {
        BundleCapability declaration = declaration(bundle);
        if (declaration != null) {
            follow(bundle, declaration);
        }
    }

    @Override
    public void removedBundle(Bundle bundle, @Nullable BundleEvent event, Bundle tracked) {
        tools.remove(bundle.getBundleId());
        failures.remove(bundle.getBundleId());
        changed();
    }

    private void follow(Bundle bundle, BundleCapability declaration) {
        boolean active = bundle.getState() == Bundle.ACTIVE;
        State state = active || bundle.getState() == Bundle.STARTING ? State.STARTING : State.STOPPED;
        Tool now = tool(bundle, declaration, state, null);
        tools.put(bundle.getBundleId(), now);
        changed();
        if (active) {
            worker.execute(() -> makeReady(bundle, declaration, now));
        }
    }

    /** @param before as it was when this was asked for; when it is something else by now, somebody else sees to it */
    @SuppressWarnings("PMD.AvoidCatchingGenericException") // the edge of a worker: whatever a tool brings along must not end it
    private void makeReady(Bundle bundle, BundleCapability declaration, Tool before) {
        if (tools.get(bundle.getBundleId()) != before || wards.cause().apply(before.id(), before.version()) != null) {
            return;
        }
        Tool ready = tool(bundle, declaration, State.READY, null);
        try {
            synchronized (turns.computeIfAbsent(ready.id(), id -> new Object())) {
                migrations.migrate(ready.id(), bundle);
            }
            first.accept(ready.id(), ready.version());
            if (become(bundle, before, ready)) {
                LOG.info("Tool {} {} is ready", ready.id(), ready.version());
            }
        } catch (MigrationFailed | RuntimeException e) {
            Tool failed = tool(bundle, declaration, State.FAILED, String.valueOf(e.getMessage()));
            if (become(bundle, before, failed)) {
                report(before, failed, e);
                count(bundle, before, failed, e);
                worker.schedule(() -> makeReady(bundle, declaration, failed), again.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    /** Once for each cause, however often it is tried. */
    private static void report(Tool before, Tool failed, Exception e) {
        if (!failed.equals(before)) {
            LOG.error("Tool {} {} cannot be used: {}", failed.id(), failed.version(), failed.cause(), e);
        }
    }

    /** The same script again and again is at fault itself; a database that cannot be reached names no script. */
    private void count(Bundle bundle, Tool before, Tool failed, Exception e) {
        int times = failed.equals(before) ? failures.merge(bundle.getBundleId(), 1, Integer::sum) : 1;
        failures.put(bundle.getBundleId(), times);
        if (times >= TRIES && e instanceof MigrationFailed && String.valueOf(failed.cause()).contains(SCRIPT)) {
            wards.broken().accept(failed);
        }
    }

    /** Only if the bundle has not been stopped or updated while its tables were being brought up to date. */
    private boolean become(Bundle bundle, Tool before, Tool after) {
        boolean became = tools.computeIfPresent(bundle.getBundleId(), (id, current) -> current == before ? after : current) == after;
        changed();
        return became;
    }

    private static Tool tool(Bundle bundle, BundleCapability declaration, State state, @Nullable String cause) {
        Map<String, String> titles = new TreeMap<>();
        declaration.getAttributes().forEach((name, value) -> {
            if (name.startsWith(TITLE)) {
                titles.put(name.substring(TITLE.length()), String.valueOf(value));
            }
        });
        String id = String.valueOf(declaration.getAttributes().get(Tools.NAMESPACE));
        return new Tool(id, bundle.getVersion().toString(), Map.copyOf(titles), state, cause);
    }

    /**
     * What the tracker asks of, and tells, the quarantine.
     *
     * @param cause why a version is set apart, or null
     * @param broken hears of a version whose scripts fail again and again
     */
    record Wards(BiFunction<String, String, @Nullable String> cause, Consumer<Tool> broken) {
        static final Wards NONE = new Wards((tool, version) -> null, tool -> { });
    }

    private static @Nullable BundleCapability declaration(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision == null ? null : revision.getDeclaredCapabilities(Tools.NAMESPACE).stream().findFirst().orElse(null);
    }
}
