package org.trivsel.platform.rest;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.trivsel.access.Caller;
import org.trivsel.metrics.Meter;
import org.trivsel.problem.Unavailable;
import org.trivsel.tool.Tool;
import org.trivsel.tool.Tools;
import org.trivsel.watch.Watch;

/** Services that come and go while the REST side stays up. */
@Component(service = Surroundings.class)
public final class Surroundings {
    private static final Duration SHORTLY = Duration.ofSeconds(30);
    private static final Duration LATER = Duration.ofMinutes(5);

    private final AtomicReference<@Nullable RequestEdge> edge = new AtomicReference<>();
    private final AtomicReference<@Nullable Meter> meter = new AtomicReference<>();
    private final AtomicReference<@Nullable Tools> tools = new AtomicReference<>();
    private final AtomicReference<@Nullable Watch> watch = new AtomicReference<>();

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    void bindEdge(RequestEdge bound) {
        edge.set(bound);
    }

    void unbindEdge(RequestEdge bound) {
        edge.compareAndSet(bound, null);
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    void bindMeter(Meter bound) {
        meter.set(bound);
    }

    void unbindMeter(Meter bound) {
        meter.compareAndSet(bound, null);
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    void bindTools(Tools bound) {
        tools.set(bound);
    }

    void unbindTools(Tools bound) {
        tools.compareAndSet(bound, null);
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    void bindWatch(Watch bound) {
        watch.set(bound);
    }

    void unbindWatch(Watch bound) {
        watch.compareAndSet(bound, null);
    }

    /** Room in the tool, to be closed. @param tool null for the platform's own */
    Watch.Stay enter(@Nullable String tool) {
        Watch known = watch.get();
        return tool == null || known == null ? Watch.Stay.FREE : known.enter("rest", tool);
    }

    /**
     * Lets calls of a tool through unless it has failed; while it is being started or updated they are served.
     *
     * @param tool null for the platform's own
     */
    static void requireWorking(@Nullable Tool tool) {
        if (tool != null && tool.state() == Tool.State.APART) {
            throw new Unavailable("tool-set-apart", "This tool has been set apart for now. Nothing is lost.", LATER, null);
        }
        if (tool != null && tool.state() == Tool.State.FAILED) {
            throw new Unavailable("tool-unavailable", "This tool is taking a break. Nothing is lost.", SHORTLY, null);
        }
    }

    /** The version of a tool that answers for the caller; null when that is not known. */
    @Nullable Tool answering(Caller caller, String tool) {
        Tools known = tools.get();
        return known == null ? null : known.of(caller, tool).orElse(null);
    }

    /** Whether a version of the tool is set apart, so that it does not answer where it otherwise would. */
    boolean isApart(String tool) {
        Tools known = tools.get();
        return known != null && known.installed().stream().anyMatch(one -> one.id().equals(tool) && one.state() == Tool.State.APART);
    }

    /** One version of a tool; null when that is not known. */
    @Nullable Tool answering(String tool, String version) {
        Tools known = tools.get();
        return known == null ? null : known.find(tool, version).orElse(null);
    }

    /** Null while there is none. */
    @Nullable RequestEdge edge() {
        return edge.get();
    }

    void measure(@Nullable String tool, @Nullable String version, int status, Duration took) {
        Meter known = meter.get();
        if (known != null) {
            known.request("rest", tool, version, status, took);
        }
    }
}
