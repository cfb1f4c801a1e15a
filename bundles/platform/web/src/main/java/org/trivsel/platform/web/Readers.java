package org.trivsel.platform.web;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets so many bodies be read at a time, and each for so long. Who sends slowly keeps a thread waiting in the read, so the thread is woken
 * when the time is over: looking at the clock between two reads would come too late.
 */
final class Readers {
    private final Semaphore places;
    private final Duration longest;

    Readers(int most, Duration longest) {
        this.places = new Semaphore(most);
        this.longest = longest;
    }

    /**
     * Reads at once or not at all.
     *
     * @throws Unread when as many are being read as may be, or the time is over
     */
    <T> T read(Reading<T> reading) throws IOException {
        if (!places.tryAcquire()) {
            throw new Unread(Trouble.busy(), null);
        }
        try {
            return readInTime(reading);
        } finally {
            places.release();
        }
    }

    private <T> T readInTime(Reading<T> reading) throws IOException {
        Thread reader = Thread.currentThread();
        CompletableFuture<Void> end = new CompletableFuture<Void>().orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS);
        CompletableFuture<?> woken = end.handle((ended, late) -> wake(reader, late != null));
        try {
            return reading.read();
        } catch (IOException | RuntimeException e) {
            if (end.isCompletedExceptionally()) {
                throw new Unread(Trouble.slow(), e);
            }
            throw e;
        } finally {
            if (!end.complete(null)) {
                // The thread goes on to other work; it must not be woken there.
                woken.join();
                Thread.interrupted();
            }
        }
    }

    private static @Nullable Void wake(Thread reader, boolean late) {
        if (late) {
            reader.interrupt();
        }
        return null;
    }

    /** What blocks until all has come, and can be interrupted. */
    @FunctionalInterface
    interface Reading<T> {
        T read() throws IOException;
    }
}
