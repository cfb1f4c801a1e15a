package org.trivsel.platform.lifecycle.module;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.platform.lifecycle.NodeName;
import org.trivsel.platform.lifecycle.watch.WatchConfig;
import org.trivsel.problem.Problem;
import org.trivsel.store.SystemStore;
import org.trivsel.tool.Tools;

/** This node: looks every second what is wanted of modules, on a thread of its own that no request waits for. */
@Component(service = ModuleNode.class, immediate = true, configurationPid = WatchConfig.PID)
public final class ModuleNode {
    private static final Logger LOG = LoggerFactory.getLogger(ModuleNode.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long FIRST_MILLIS = 0;
    private static final long EACH_MILLIS = 1000;

    private final String name;
    private final NodeTable table;
    private final Converger converger;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "trivsel-modules"));

    @Activate
    public ModuleNode(BundleContext context, @Reference SystemStore store, @Reference Tools tools, @Reference ModuleWard ward, @Reference NodeName name,
            WatchConfig config) {
        String kept = System.getProperty("trivsel.data");
        StartJournal journal = new StartJournal(kept == null ? null : Path.of(kept, "runtime"));
        Starts starts = new Starts(Duration.ofSeconds(config.start_seconds()));
        this.name = name.get();
        table = new NodeTable(store, this.name);
        converger = new Converger(new Platform(context), table, new Installer(context, tools, PATIENCE, starts, journal), System::nanoTime, ward);
        worker.scheduleWithFixedDelay(this::converge, FIRST_MILLIS, EACH_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Deactivate
    public void stop() {
        worker.shutdownNow();
        try {
            table.isDown();
        } catch (Problem unreachable) {
            LOG.debug("The others will notice in a minute", unreachable);
        }
    }

    /** Something has been decided just now; whoever decided need not wait for it. */
    void lookNow() {
        if (!worker.isShutdown()) {
            worker.execute(this::converge);
        }
    }

    /** Another with each start. */
    public UUID id() {
        return table.id();
    }

    /** As operators see it called. */
    public String name() {
        return name;
    }

    /** Whether all that is wanted has been seen to once since the start. */
    public boolean hasAgreed() {
        return converger.hasAgreed();
    }

    /** What is wanted and cannot be had here; ids and versions. */
    public List<String> remarks() {
        return converger.remarks();
    }

    /** What fails is tried again in a second: the worker must not end. */
    @SuppressWarnings("PMD.AvoidCatchingGenericException")
    private void converge() {
        try {
            converger.converge();
        } catch (RuntimeException e) {
            LOG.error("Modules cannot be brought into agreement with what is wanted", e);
        }
    }
}
