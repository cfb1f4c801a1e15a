package org.trivsel.platform.lifecycle.watch;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.log.LogReaderService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.platform.lifecycle.NodeName;
import org.trivsel.platform.lifecycle.apart.Alarm;
import org.trivsel.platform.lifecycle.apart.Apart;
import org.trivsel.platform.lifecycle.apart.PlatformCaller;
import org.trivsel.platform.lifecycle.apart.Version;
import org.trivsel.problem.Problem;
import org.trivsel.quarantine.Ailment;
import org.trivsel.store.SystemStore;
import org.trivsel.store.TenantStore;
import org.trivsel.tenant.Tenants;
import org.trivsel.tool.Pointers;
import org.trivsel.tool.Tools;

/** Looks each second after the tools of this node, on a thread of its own, and does something when one does harm. */
@Component(service = {}, immediate = true, configurationPid = WatchConfig.PID)
public final class Watchman {
    private static final Logger LOG = LoggerFactory.getLogger(Watchman.class);
    private static final int EACH_THREADS = 15;
    private static final int EACH_LINES = 60;
    private static final Duration SLOW_DATABASE = Duration.ofMillis(500);

    private final ToolWatch watch;
    private final SystemStore system;
    private final Apart apart;
    private final Limits limits;
    private final Remedy remedy;
    private final StartWatch starts;
    private final ThreadWatch threads;
    private final LogWatch lines;
    private final BundleContext context;
    private final AtomicReference<@Nullable ComponentWatch> components = new AtomicReference<>();
    private final AtomicReference<@Nullable LogReaderService> log = new AtomicReference<>();
    private long second;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "trivsel-watch"));

    @Activate
    public Watchman(BundleContext context, @Reference ToolWatch watch, @Reference TenantStore store, @Reference SystemStore system, @Reference Tenants tenants,
            @Reference Pointers pointers, @Reference Tools tools, @Reference Apart apart, @Reference Alarm alarm, @Reference NodeName node, WatchConfig config) {
        this.watch = watch;
        this.system = system;
        this.apart = apart;
        this.limits = Limits.of(config);
        this.remedy = new Remedy(store, pointers, tools, apart, alarm, new PlatformCaller(tenants, node.get()));
        this.starts = new StartWatch(context, Duration.ofSeconds(config.start_seconds()), apart::set);
        this.threads = new ThreadWatch(context, config.most_threads(), apart::set);
        this.lines = new LogWatch(config.log_lines(), apart::set);
        this.context = context;
        starts.open();
        worker.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    @Deactivate
    public void stop() {
        starts.close();
        LogReaderService reader = log.get();
        if (reader != null) {
            reader.removeLogListener(lines);
        }
        worker.shutdownNow();
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    void bindComponents(ServiceComponentRuntime bound) {
        components.set(new ComponentWatch(context, bound, apart::set));
    }

    void unbindComponents(ServiceComponentRuntime gone) {
        components.set(null);
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    void bindLog(LogReaderService bound) {
        bound.addLogListener(lines);
        log.set(bound);
    }

    void unbindLog(LogReaderService gone) {
        gone.removeLogListener(lines);
        log.compareAndSet(gone, null);
    }

    private void lookAside() {
        ComponentWatch known = components.get();
        if (known != null) {
            known.look();
        }
        lines.look();
        if (second % EACH_THREADS == 0) {
            threads.look(watch.threads());
        }
        if (second % EACH_LINES == 0) {
            lines.turn();
        }
        second++;
    }

    @SuppressWarnings("PMD.AvoidCatchingGenericException") // the edge of a worker that must not end
    private void look() {
        try {
            watch.interruptHanging();
            starts.look();
            lookAside();
            for (Map.Entry<Version, Window> entry : watch.windows()) {
                judge(entry.getKey(), entry.getValue());
            }
        } catch (Problem unreachable) {
            LOG.debug("Nothing can be done about tools that do harm now", unreachable);
        } catch (RuntimeException e) {
            LOG.error("The watch over tools failed and goes on", e);
        }
    }

    private void judge(Version version, Window window) {
        Limits.Finding finding = limits.judge(window.sum());
        if (finding == null) {
            return;
        }
        if (apart.isApart(version) || finding.ailment() == Ailment.SLOW && isDatabaseSlow()) {
            watch.forget(version);
            return;
        }
        remedy.take(version, finding);
        watch.forget(version);
        if (finding.ailment() == Ailment.HANGS) {
            watch.renew(version.tool());
        }
    }

    /** Then the tool is not to blame. */
    private boolean isDatabaseSlow() {
        long began = System.nanoTime();
        system.inTransaction(tx -> tx.one("select true", row -> row.flag(1)));
        return System.nanoTime() - began > SLOW_DATABASE.toNanos();
    }
}
