package org.trivsel.platform.web.site;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.trivsel.tool.Tool;
import org.trivsel.web.Method;
import org.trivsel.web.Route;

/** The Sites one request is inside of, until it is answered. Belongs to one thread. */
public final class Visit implements AutoCloseable {
    private static final ThreadLocal<Visit> CURRENT = new ThreadLocal<>();

    private final SiteDesk desk;
    private final Set<Presence> entered = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Presence> leftOut = Collections.newSetFromMap(new IdentityHashMap<>());
    private final @Nullable Visit outer;

    Visit(SiteDesk desk) {
        this.desk = desk;
        this.outer = CURRENT.get();
        CURRENT.set(this);
    }

    /** The visit of this thread's request. */
    static Visit current() {
        Visit visit = CURRENT.get();
        if (visit == null) {
            throw new IllegalStateException("Not inside a request");
        }
        return visit;
    }

    /**
     * Finds the route and enters its Site, waiting for one that is being replaced. Of a tool the Sites of all versions are entered: which of
     * them is asked is chosen when it is known who asks.
     */
    public Candidates find(Method method, List<String> path) {
        return new Candidates(desk.enter(this, method, path).stream()
                .map(match -> new Found(match.presence(), match.route(), match.parameters())).toList());
    }

    List<Presence> enterAll(Predicate<Presence> wanted) {
        return desk.enterAll(this, wanted.and(presence -> !leftOut.contains(presence)));
    }

    /** Does not ask this one any more. */
    void leaveOut(Presence presence) {
        leftOut.add(presence);
    }

    boolean hasLeftOut(String tool) {
        return leftOut.stream().anyMatch(presence -> tool.equals(presence.tool()));
    }

    /** Whether the Site has begun to go while the visit lasts. */
    public boolean isLosing(Presence presence) {
        return desk.isGoing(presence);
    }

    boolean add(Presence presence) {
        if (!entered.contains(presence) && presence.enter()) {
            entered.add(presence);
        }
        return entered.contains(presence);
    }

    @Override
    public void close() {
        desk.leave(entered);
        entered.clear();
        if (outer == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(outer);
        }
    }

    /** Where a request may go. */
    public record Candidates(List<Found> all) {
        /** Any of them, for what they have in common; null when there is none. */
        public @Nullable Found any() {
            return all.isEmpty() ? null : all.get(0);
        }

        /** That of the platform, or of this version of the tool; null when it has no such route. */
        public @Nullable Found of(@Nullable Tool tool) {
            return all.stream().filter(found -> tool == null ? found.presence().tool() == null : found.presence().isOf(tool)).findFirst().orElse(null);
        }
    }

    /** Where a request goes. @param parameters of the path */
    public record Found(Presence presence, Route route, Map<String, String> parameters) {
    }
}
