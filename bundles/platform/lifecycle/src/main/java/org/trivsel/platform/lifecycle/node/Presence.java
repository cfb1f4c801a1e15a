package org.trivsel.platform.lifecycle.node;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.node.Node.Condition;
import org.trivsel.node.Node.OnNode;
import org.trivsel.node.Node.State;
import org.trivsel.platform.lifecycle.ToolRegistry;
import org.trivsel.platform.lifecycle.module.ModuleNode;
import org.trivsel.platform.lifecycle.watch.LeftBehind;
import org.trivsel.problem.Problem;
import org.trivsel.store.SystemStore;
import org.trivsel.tool.Tool;

/**
 * Says in the database how this node stands: at once when something has changed, and every few seconds that it is there. On a thread of its
 * own, so that a module which takes long to come does not make the others believe that the node is gone.
 */
@Component(service = Presence.class, immediate = true)
public final class Presence {
    private static final Logger LOG = LoggerFactory.getLogger(Presence.class);
    private static final long LOOK_MILLIS = 500;
    private static final long SAY_NANOS = 5_000_000_000L;

    private final ModuleNode modules;
    private final ToolRegistry tools;
    private final LeftBehind leftBehind;
    private final PresenceTable table;
    private final Disk disk;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "trivsel-node"));
    private @Nullable Report said;
    private boolean hasNamesake;
    private long saidAt;

    @Activate
    public Presence(BundleContext context, @Reference SystemStore store, @Reference ModuleNode modules, @Reference ToolRegistry tools,
            @Reference LeftBehind leftBehind) {
        this.modules = modules;
        this.tools = tools;
        this.leftBehind = leftBehind;
        this.table = new PresenceTable(store, modules.id(), modules.name(), context.getBundle().getVersion().toString());
        String data = context.getProperty("trivsel.data");
        this.disk = new Disk(Path.of(data == null ? "." : data));
        worker.scheduleWithFixedDelay(this::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Deactivate
    public void stop() {
        worker.shutdownNow();
    }

    /** What is wrong here, in words; empty when all is well. */
    public List<String> troubles() {
        List<String> found = new ArrayList<>(tools.missing());
        found.addAll(modules.remarks());
        found.addAll(leftBehind.troubles());
        disk.trouble().ifPresent(found::add);
        if (hasNamesake) {
            found.add("Another node has the same name. Give each its own: node.name");
        }
        return List.copyOf(found);
    }

    /** What fails is tried again in a moment: the worker must not end. */
    @SuppressWarnings("PMD.AvoidCatchingGenericException")
    private void look() {
        try {
            Report now = report();
            Report before = said;
            boolean changed = !now.equals(before);
            if (changed || System.nanoTime() - saidAt > SAY_NANOS) {
                said = table.say(now, before == null || !now.tools().equals(before.tools())) ? now : null;
                hasNamesake = table.hasNamesake();
                saidAt = System.nanoTime();
            }
        } catch (Problem unreachable) {
            LOG.debug("The database cannot be told how this node stands", unreachable);
        } catch (RuntimeException e) {
            LOG.error("It cannot be said how this node stands", e);
        }
    }

    private Report report() {
        State state = Stopping.isAsked() ? State.STOPPING : modules.hasAgreed() ? State.READY : State.STARTING;
        List<OnNode> have = tools.installed().stream()
                .map(tool -> new OnNode(tool.id(), tool.version(), condition(tool.state()), tool.cause())).toList();
        return new Report(state, have, troubles());
    }

    private static Condition condition(Tool.State state) {
        return switch (state) {
            case READY -> Condition.READY;
            case STARTING -> Condition.COMING;
            case FAILED -> Condition.FAILED;
            default -> Condition.STOPPED;
        };
    }
}
