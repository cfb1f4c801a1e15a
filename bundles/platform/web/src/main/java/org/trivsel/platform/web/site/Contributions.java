package org.trivsel.platform.web.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.access.Caller;
import org.trivsel.problem.Unavailable;
import org.trivsel.registry.Child;
import org.trivsel.tool.Tool;
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
    private static final Comparator<Place> IN_ORDER = Comparator.comparingInt(Place::order).thenComparing(Place::path);
    private static final Comparator<Task> PRESSING = Comparator.comparing((Task task) -> task.kind() != Task.Kind.DRAFT)
            .thenComparing(task -> task.kind() == Task.Kind.MORE)
            .thenComparing(task -> task.kind() != Task.Kind.OVERDUE)
            .thenComparing(Task::until, Comparator.nullsLast(Comparator.naturalOrder()));

    private final Function<Caller, List<Tool>> tools;

    /** @param tools the version that answers for the caller of each that the tenant has enabled, whatever its state */
    public Contributions(Function<Caller, List<Tool>> tools) {
        this.tools = tools;
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
                .forEach(presence -> all.addAll(ask(presence, said)));
        return all;
    }

    @SuppressWarnings("PMD.AvoidCatchingGenericException") // one tool's mistake, or its going, must not take the page of all others away
    private static <T> List<T> ask(Presence presence, Function<Site, List<T>> said) {
        try {
            return said.apply(presence.site());
        } catch (RuntimeException | LinkageError e) {
            if (e instanceof Unavailable && !Visit.current().isLosing(presence)) {
                throw e;
            }
            LOG.warn("Left out what the Site of {} had to say", presence.tool() == null ? "the platform" : presence.tool(), e);
            Visit.current().leaveOut(presence);
            throw new SiteFailed(e);
        }
    }
}
