package org.trivsel.platform.web.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.access.Caller;
import org.trivsel.problem.Unavailable;
import org.trivsel.registry.Child;
import org.trivsel.tool.Tool;
import org.trivsel.watch.Watch;
import org.trivsel.web.ChildCard;
import org.trivsel.web.Place;
import org.trivsel.web.Site;
import org.trivsel.web.Task;

/**
 * What all Sites that the caller can use have to say together. Call inside a {@link Visit}; when one makes a mistake, {@link SiteFailed} asks
 * for the page to be made again without it. Safe for use by many threads.
 */
public final class Contributions {
    private static final Logger LOG = LoggerFactory.getLogger(Contributions.class);
    private static final String BUSY = "tool-busy";
    private static final Comparator<Place> IN_ORDER = Comparator.comparingInt(Place::order).thenComparing(Place::path);
    private static final Comparator<Task> PRESSING = Comparator.comparing((Task task) -> task.kind() != Task.Kind.DRAFT)
            .thenComparing(task -> task.kind() == Task.Kind.MORE)
            .thenComparing(task -> task.kind() != Task.Kind.OVERDUE)
            .thenComparing(Task::until, Comparator.nullsLast(Comparator.naturalOrder()));

    private final Function<Caller, List<Tool>> tools;
    private final Function<Tool, Watch.Stay> watch;

    /** @param tools the version that answers for the caller of each that the tenant has enabled, whatever its state */
    public Contributions(Function<Caller, List<Tool>> tools) {
        this(tools, tool -> Watch.Stay.FREE);
    }

    /** @param watch is asked before a version is, and may refuse when too many wait for it already */
    public Contributions(Function<Caller, List<Tool>> tools, Function<Tool, Watch.Stay> watch) {
        this.tools = tools;
        this.watch = watch;
    }

    /** The main menu. */
    public List<Place> places(Caller caller) {
        return gather(caller, site -> site.places(caller)).stream().sorted(IN_ORDER).toList();
    }

    /** What waits for the caller: drafts, then what is overdue, then by the day it should be done, then the lists with more. */
    public List<Task> tasks(Caller caller) {
        return gather(caller, site -> site.tasks(caller)).stream().sorted(PRESSING).toList();
    }

    /** The cards of a child's page. */
    public List<ChildCard> cards(Caller caller, Child child) {
        return gather(caller, site -> site.childCards(caller, child));
    }

    /** Titles of the caller's tools that can say nothing right now, so that nobody thinks they had nothing to say. */
    public List<String> paused(Caller caller) {
        Visit visit = Visit.current();
        return tools.apply(caller).stream().filter(tool -> isOut(tool) || visit.hasLeftOut(tool.id()))
                .map(tool -> tool.title(caller.locale())).sorted().toList();
    }

    private static boolean isOut(Tool tool) {
        return tool.state() == Tool.State.FAILED || tool.state() == Tool.State.APART;
    }

    private <T> List<T> gather(Caller caller, Function<Site, List<T>> said) {
        List<Tool> ready = tools.apply(caller).stream().filter(tool -> tool.state() == Tool.State.READY).toList();
        List<T> all = new ArrayList<>();
        Visit.current().enterAll(presence -> presence.tool() == null || ready.stream().anyMatch(presence::isOf))
                .forEach(presence -> all.addAll(ask(presence, ready.stream().filter(presence::isOf).findFirst().orElse(null), said)));
        return all;
    }

    /** @param tool it is of; null for the platform */
    private <T> List<T> ask(Presence presence, @Nullable Tool tool, Function<Site, List<T>> said) {
        try (Watch.Stay stay = tool == null ? Watch.Stay.FREE : watch.apply(tool)) {
            return ask(presence, stay, said);
        } catch (Unavailable busy) {
            if (!BUSY.equals(busy.code())) {
                throw busy;
            }
            Visit.current().leaveOut(presence);
            return List.of();
        }
    }

    @SuppressWarnings("PMD.AvoidCatchingGenericException") // one tool's mistake, or its going, must not take the page of all others away
    private static <T> List<T> ask(Presence presence, Watch.Stay stay, Function<Site, List<T>> said) {
        try {
            return said.apply(presence.site());
        } catch (RuntimeException | LinkageError e) {
            if (e instanceof Unavailable && !Visit.current().isLosing(presence)) {
                throw e;
            }
            if (!Visit.current().isLosing(presence)) {
                stay.failed(e);
            }
            LOG.warn("Left out what the Site of {} had to say", presence.tool() == null ? "the platform" : presence.tool(), e);
            Visit.current().leaveOut(presence);
            throw new SiteFailed(e);
        }
    }
}
