package org.trivsel.platform.web.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.trivsel.tool.Tool;
import org.trivsel.web.Method;
import org.trivsel.web.Site;

/**
 * Knows which Sites are here and who is inside. Requests inside a Site finish before it goes; requests that arrive while it is being
 * replaced wait for its successor, both with a bound. Safe for use by many threads.
 */
public final class SiteDesk {
    private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(25);

    private final Patience patience;
    private final Predicate<String> starting;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<Object, Presence> present = new LinkedHashMap<>();
    private final List<Departure> departed = new ArrayList<>();
    private RouteTable routes = RouteTable.EMPTY;

    /** @param starting whether the tool is being started: its requests are worth waiting */
    public SiteDesk(Patience patience, Predicate<String> starting) {
        this.patience = patience;
        this.starting = starting;
    }

    /** A Site has come. @param key to be named again when it goes */
    public void arrive(Object key, Site site, Origin origin) {
        Presence arrived = Presence.of(site, origin);
        locked(() -> {
            present.put(key, arrived);
            departed.removeIf(departure -> departure.isReplacedBy(arrived));
            routes = RouteTable.of(present.values());
            changed.signalAll();
        });
    }

    /** A Site is going: lets nobody in any more and waits for those inside. False when some were still inside after the bound. */
    public boolean depart(Object key) {
        lock.lock();
        try {
            Presence gone = present.remove(key);
            if (gone == null) {
                return true;
            }
            gone.startLeaving();
            routes = RouteTable.of(present.values());
            departed.removeIf(departure -> departure.isReplacedBy(gone));
            departed.add(new Departure(gone, System.nanoTime()));
            return drain(gone);
        } finally {
            lock.unlock();
        }
    }

    private boolean drain(Presence gone) {
        long left = patience.drain().toNanos();
        try {
            while (!gone.isEmpty() && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return gone.isEmpty();
    }

    /** The bundle of a Site that has gone is being updated or refreshed: what it brought will come back. */
    public void announce(long bundle) {
        locked(() -> departed.stream().filter(departure -> departure.isOf(bundle)).forEach(departure -> departure.announce(true)));
    }

    /** The bundle has been removed: nothing of it will come back. */
    public void giveUp(long bundle) {
        locked(() -> departed.stream().filter(departure -> departure.isOf(bundle)).forEach(departure -> departure.announce(false)));
    }

    /** A visit to Sites by one thread, to be closed. */
    public Visit visit() {
        return new Visit(this);
    }

    /** Waits, inside nothing, for a Site that is being replaced. Returns at once for all others. */
    public void settle(Method method, List<String> path) {
        long start = System.nanoTime();
        lock.lock();
        try {
            find(method, path, start);
        } finally {
            lock.unlock();
        }
    }

    /** Finds the route, in each version of its tool, and enters their Sites, waiting for one that is being replaced. */
    List<RouteTable.Match> enter(Visit visit, Method method, List<String> path) {
        long start = System.nanoTime();
        lock.lock();
        try {
            return find(method, path, start).stream().filter(match -> visit.add(match.presence())).toList();
        } finally {
            lock.unlock();
        }
    }

    private List<RouteTable.Match> find(Method method, List<String> path, long start) {
        while (true) {
            List<RouteTable.Match> matches = routes.find(method, path);
            long left = left(matches, path, start);
            if (left <= 0 || Thread.currentThread().isInterrupted()) {
                return matches;
            }
            await(Math.min(left, LOOK_AGAIN));
        }
    }

    private long left(List<RouteTable.Match> matches, List<String> path, long start) {
        long now = System.nanoTime();
        if (path.size() >= 2 && path.get(0).equals("tools") && starting.test(path.get(1))) {
            return start + patience.announced().toNanos() - now;
        }
        return !matches.isEmpty() ? 0 : departed.stream().filter(departure -> departure.covers(path))
                .mapToLong(departure -> departure.left(now, patience)).max().orElse(0);
    }

    private void await(long nanos) {
        try {
            changed.awaitNanos(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits a moment for Sites to come or go. */
    public void pause() {
        lock.lock();
        try {
            await(LOOK_AGAIN);
        } finally {
            lock.unlock();
        }
    }

    /** Nanoseconds for which a request is worth repeating whose Site went away underneath. */
    public long repeatable() {
        return patience.unannounced().toNanos();
    }

    /** Whether a Site of this version of a tool has just gone and may come back. */
    public boolean isExpected(Tool tool) {
        long now = System.nanoTime();
        lock.lock();
        try {
            return departed.stream().anyMatch(departure -> departure.isOf(tool) && departure.left(now, patience) > 0);
        } finally {
            lock.unlock();
        }
    }

    /** Whether a page of the platform itself is missing there for a while. */
    public boolean isMissed(List<String> path) {
        lock.lock();
        try {
            return departed.stream().anyMatch(departure -> departure.tool() == null && departure.covers(path));
        } finally {
            lock.unlock();
        }
    }

    /** Enters all Sites that are here and wanted. */
    List<Presence> enterAll(Visit visit, Predicate<Presence> wanted) {
        lock.lock();
        try {
            return present.values().stream().filter(wanted).filter(visit::add).toList();
        } finally {
            lock.unlock();
        }
    }

    boolean isGoing(Presence presence) {
        lock.lock();
        try {
            return presence.isLeaving();
        } finally {
            lock.unlock();
        }
    }

    void leave(Set<Presence> entered) {
        locked(() -> {
            entered.forEach(Presence::exit);
            changed.signalAll();
        });
    }

    private void locked(Runnable act) {
        lock.lock();
        try {
            act.run();
        } finally {
            lock.unlock();
        }
    }
}
