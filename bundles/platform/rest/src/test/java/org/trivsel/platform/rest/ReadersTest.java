package org.trivsel.platform.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.trivsel.problem.Unavailable;

@Timeout(30)
class ReadersTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void whoSendsNothingAnyMoreIsGivenUp() throws IOException {
        Readers readers = new Readers(1, Duration.ofMillis(20));
        BodyTooSlow slow = assertThrows(BodyTooSlow.class, () -> readers.read(() -> await(new CountDownLatch(1))));
        assertEquals(408, Answers.to(slow).status());
        assertFalse(Thread.currentThread().isInterrupted(), "the thread is as it was");
        assertEquals("next", readers.read(() -> "next"));
    }

    @Test
    void whatFailsInTimeFailsAsItIs() {
        Readers readers = new Readers(1, LONG);
        IOException gone = new IOException("gone");
        assertEquals(gone, assertThrows(IOException.class, () -> readers.read(() -> {
            throw gone;
        })));
    }

    @Test
    void noMoreThanSoManyReadAtATime() throws Exception {
        Readers readers = new Readers(1, LONG);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch arrived = new CountDownLatch(1);
        FutureTask<String> slow = new FutureTask<>(() -> readers.read(() -> {
            inside.countDown();
            return await(arrived);
        }));
        new Thread(slow).start();
        inside.await();

        assertThrows(Unavailable.class, () -> readers.read(() -> "no room"));
        arrived.countDown();
        assertEquals("all", slow.get(20, TimeUnit.SECONDS));
        assertEquals("next", readers.read(() -> "next"));
    }

    /** As a socket does: it blocks until something comes, and says so when the thread is woken. */
    private static String await(CountDownLatch arrived) throws IOException {
        try {
            arrived.await();
            return "all";
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        }
    }
}
