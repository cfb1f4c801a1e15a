package org.trivsel.platform.rest;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.trivsel.problem.Unavailable;

/**
 * Lets so many calls in at a time. A short crowd waits its turn; a long one is told to come back, while the machine goes on serving those
 * inside.
 */
final class Room {
    private static final Duration COME_BACK = Duration.ofSeconds(1);

    private final Semaphore places;
    private final Duration turn;

    Room(int places, Duration turn) {
        this.places = new Semaphore(places, true);
        this.turn = turn;
    }

    void enter() {
        try {
            if (!places.tryAcquire(turn.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Unavailable("busy", "There are too many requests just now. Try again in a moment.", COME_BACK, null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("stopping", "The system is stopping. Try again in a moment.", COME_BACK, e);
        }
    }

    void leave() {
        places.release();
    }
}
