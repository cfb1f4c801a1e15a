package org.trivsel.platform.lifecycle.watch;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.trivsel.problem.Unavailable;

/**
 * The room that the requests of one tool have, all versions together. A crowd waits its turn; when those inside are stuck, whoever waits is
 * turned away, so that what one tool can take of threads and connections to the database has a bound.
 */
final class Bulkhead {
    private static final Duration COME_BACK = Duration.ofSeconds(10);
    private static final int MOST_WAITING = 128;

    private final int places;
    private final Semaphore free;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private final Set<Inside> inside = ConcurrentHashMap.newKeySet();
    private final long stuckNanos;

    Bulkhead(int places, Duration stuck) {
        this.places = places;
        this.free = new Semaphore(places);
        this.stuckNanos = stuck.toNanos();
    }

    /** @return whether it holds a place: a crowd that is merely quick gets in without one, for whoever lets it in has a bound of their own */
    boolean enter(long waitMillis) {
        if (free.tryAcquire()) {
            return true;
        }
        if (areStuck() || !waiting.tryAcquire()) {
            throw busy();
        }
        try {
            if (free.tryAcquire(waitMillis, TimeUnit.MILLISECONDS)) {
                return true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        } finally {
            waiting.release();
        }
        if (areStuck()) {
            throw busy();
        }
        return false;
    }

    void begin(Inside one) {
        inside.add(one);
    }

    void end(Inside one) {
        if (inside.remove(one) && one.holdsPlace()) {
            free.release();
        }
    }

    Set<Inside> inside() {
        return inside;
    }

    /** Whether as many as there are places have been inside for too long. */
    private boolean areStuck() {
        return inside.stream().filter(one -> one.holdsPlace() && one.age() > stuckNanos).count() >= places;
    }

    private static Unavailable busy() {
        return new Unavailable("tool-busy", "This tool does not answer just now. Nothing is lost. Try again in a moment.", COME_BACK, null);
    }
}
