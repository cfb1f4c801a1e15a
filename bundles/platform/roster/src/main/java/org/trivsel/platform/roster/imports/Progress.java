package org.trivsel.platform.roster.imports;

import java.util.concurrent.atomic.AtomicInteger;

/** How far a job is. Written by its thread, read by the one that tells the database. */
final class Progress {
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger total = new AtomicInteger();

    void begin(int all) {
        done.set(0);
        total.set(all);
    }

    void more(int count) {
        done.addAndGet(count);
    }

    int done() {
        return Math.min(done.get(), total.get());
    }

    int total() {
        return total.get();
    }
}
