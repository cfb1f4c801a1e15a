package org.trivsel.platform.lifecycle.watch;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.trivsel.metrics.Meter;
import org.trivsel.platform.lifecycle.apart.Version;
import org.trivsel.tool.Tool;
import org.trivsel.tool.Tools;
import org.trivsel.watch.Watch;

/** Who is inside which tool, and how it went lately, for each version. */
@Component(service = {Watch.class, ToolWatch.class}, configurationPid = WatchConfig.PID)
@Designate(ocd = WatchConfig.class)
public final class ToolWatch implements Watch {
    private static final String QUESTION = "question";
    private static final String PAGES = "pages";
    private static final int OK = 200;
    private static final int BROKEN = 500;

    private final Tools tools;
    private final Meter meter;
    private final TenantFigures figures;
    private final int places;
    private final WatchConfig config;
    private final LongSupplier nanos;
    private final Map<String, Bulkhead> bulkheads = new ConcurrentHashMap<>();
    private final Set<Bulkhead> left = ConcurrentHashMap.newKeySet();
    private final Map<Version, Window> requests = new ConcurrentHashMap<>();
    private final Map<Version, Window> questions = new ConcurrentHashMap<>();
    private final ThreadLocal<@Nullable String> holding = new ThreadLocal<>();

    @Activate
    public ToolWatch(@Reference Tools tools, @Reference Meter meter, @Reference TenantFigures figures, @Reference Connections connections, WatchConfig config) {
        this(tools, meter, figures, connections, config, System::nanoTime);
    }

    ToolWatch(Tools tools, Meter meter, TenantFigures figures, Connections connections, WatchConfig config, LongSupplier nanos) {
        this.tools = tools;
        this.meter = meter;
        this.figures = figures;
        this.places = config.places() > 0 ? config.places() : connections.places();
        this.config = config;
        this.nanos = nanos;
    }

    @Override
    public Stay enter(String surface, String tool) {
        return tools.find(tool).isEmpty() ? Stay.FREE : enter(surface, tool, config.wait_millis());
    }

    /** A request that is in the tool already needs no place more. */
    @Override
    public Stay ask(Tool tool) {
        String held = holding.get();
        boolean isIn = tool.id().equals(held);
        Stay stay = isIn ? begin(QUESTION, tool.id(), bulkhead(tool.id()), false, held) : enter(QUESTION, tool.id(), config.wait_millis());
        stay.isOf(tool, "");
        return stay;
    }

    private Stay enter(String surface, String tool, long waitMillis) {
        Bulkhead bulkhead = bulkhead(tool);
        return begin(surface, tool, bulkhead, bulkhead.enter(waitMillis), holding.get());
    }

    private Bulkhead bulkhead(String tool) {
        return bulkheads.computeIfAbsent(tool, id -> new Bulkhead(places, Duration.ofMillis(config.stuck_millis())));
    }

    private Inside begin(String surface, String tool, Bulkhead bulkhead, boolean place, @Nullable String before) {
        Inside inside = new Inside(surface, place, one -> end(one, bulkhead, before));
        bulkhead.begin(inside);
        holding.set(tool);
        return inside;
    }

    private void end(Inside one, Bulkhead bulkhead, @Nullable String before) {
        bulkhead.end(one);
        holding.set(before);
        Version version = one.version();
        if (version != null) {
            window(one, version).ended(one.age(), one.failure());
            measure(one, version);
        }
    }

    private void measure(Inside one, Version version) {
        boolean failed = one.failure() != null;
        String tenant = one.tenant();
        if (!one.surface().equals(QUESTION) && tenant != null) {
            figures.add(version.tool(), tenant, failed, one.age());
        }
        if (one.surface().equals(PAGES)) {
            meter.request(PAGES, version.tool(), version.version(), failed ? BROKEN : OK, Duration.ofNanos(one.age()));
        }
    }

    private Window window(Inside one, Version version) {
        return (one.surface().equals(QUESTION) ? questions : requests).computeIfAbsent(version,
                id -> new Window(Duration.ofSeconds(config.window_seconds()), Duration.ofSeconds(config.slow_seconds()), nanos));
    }

    /**
     * What hangs and is not to be moved keeps its places for good. Once people are taken away from the version, the others of its tool get new
     * ones: they are not to blame.
     */
    void renew(String tool) {
        Bulkhead old = bulkheads.remove(tool);
        if (old != null) {
            left.add(old);
        }
        left.removeIf(bulkhead -> bulkhead.inside().isEmpty());
    }

    private Stream<Inside> inside() {
        return Stream.of(bulkheads.values(), left).flatMap(Collection::stream).flatMap(bulkhead -> bulkhead.inside().stream());
    }

    /** Interrupts whatever hangs, once, and holds it against its version. */
    void interruptHanging() {
        long bound = Duration.ofSeconds(config.hung_seconds()).toNanos();
        inside().filter(one -> one.age() > bound).forEach(one -> {
            String where = one.interrupt();
            Version version = one.version();
            if (where != null && version != null) {
                window(one, version).hung(where);
            }
        });
    }

    /** Everything that is known about each version. */
    List<Map.Entry<Version, Window>> windows() {
        return Stream.of(requests, questions).map(Map::entrySet).flatMap(Collection::stream).toList();
    }

    /** Something was done about it, or it has gone: what comes next counts anew. */
    void forget(Version version) {
        requests.remove(version);
        questions.remove(version);
    }

    /** Ids of threads that are inside tools for requests. */
    List<Long> threads() {
        return inside().map(Inside::thread).toList();
    }
}
