package org.trivsel.platform.web;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets so many requests in at a time and keeps the others waiting a little. */
final class Turnstile {
    private final Semaphore places;
    private final long waitMillis;

    Turnstile(int places, long waitMillis) {
        this.places = new Semaphore(places, true);
        this.waitMillis = waitMillis;
    }

    /** False when there is no room: then the caller is not inside and does not leave. */
    boolean enter() {
        try {
            return places.tryAcquire(waitMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void leave() {
        places.release();
    }
}
