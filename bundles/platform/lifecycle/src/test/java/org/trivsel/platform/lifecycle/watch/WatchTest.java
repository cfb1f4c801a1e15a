package org.trivsel.platform.lifecycle.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.trivsel.problem.Unavailable;
import org.trivsel.quarantine.Ailment;

/** From when on a version does harm, and how much room a tool has. */
class WatchTest {
    private static final Duration LENGTH = Duration.ofSeconds(120);
    private static final Duration SLOW = Duration.ofSeconds(5);
    private static final Limits LIMITS = new Limits(3, 10, 50, SLOW, 20, 50);
    private static final Throwable MISTAKE = new IllegalStateException("a mistake");

    private final AtomicLong nanos = new AtomicLong();
    private final Window window = new Window(LENGTH, SLOW, nanos::get);

    @Test
    void halfOfTheRequestsInErrorAreHarm() {
        end(10, 1, null);
        end(9, 1, MISTAKE);
        assertNull(LIMITS.judge(window.sum()), "too few errors to say anything");
        end(1, 1, MISTAKE);
        Limits.Finding finding = LIMITS.judge(window.sum());
        assertEquals(Ailment.ERRORS, finding.ailment());
        assertEquals("10 of its last 20 requests ended in an error of its own. The last one: java.lang.IllegalStateException: a mistake", finding.cause());
        end(1, 1, null);
        assertNull(LIMITS.judge(window.sum()), "fewer than half");
    }

    @Test
    void aToolHasFewerPlacesThanTheDatabaseHasConnections() {
        int usual = new Connections(0).places();
        assertEquals(List.of(2, 1, 1), List.of(new Connections(4).places(), new Connections(2).places(), new Connections(1).places()));
        assertEquals(usual, new Connections(200).places(), "more connections are not more processors");
    }

    @Test
    void whatIsLongAgoDoesNotCount() {
        end(20, 1, MISTAKE);
        nanos.addAndGet(LENGTH.toNanos() / 2);
        assertNotNull(LIMITS.judge(window.sum()));
        nanos.addAndGet(LENGTH.toNanos());
        assertNull(LIMITS.judge(window.sum()));
        assertEquals(0, window.sum().ended());
    }

    @Test
    void manySlowRequestsAreHarm() {
        end(19, SLOW.toNanos(), null);
        assertNull(LIMITS.judge(window.sum()));
        end(1, SLOW.toNanos(), null);
        assertEquals(new Limits.Finding(Ailment.SLOW, "20 of its last 20 requests took longer than 5 seconds."), LIMITS.judge(window.sum()));
    }

    @Test
    void aFewThatHangAreHarmAtOnce() {
        end(1000, 1, null);
        window.hung("a.Tool.wait");
        window.hung("a.Tool.wait");
        assertNull(LIMITS.judge(window.sum()));
        window.hung("a.Tool.loop");
        assertEquals(Ailment.HANGS, LIMITS.judge(window.sum()).ailment());
        assertTrue(LIMITS.judge(window.sum()).cause().endsWith("a.Tool.loop"));
    }

    @Test
    void whenThoseInsideAreStuckNobodyIsLetInUntilOneHasLeft() {
        Bulkhead bulkhead = new Bulkhead(2, Duration.ZERO);
        Inside first = inside(bulkhead);
        inside(bulkhead);
        assertEquals("tool-busy", assertThrows(Unavailable.class, () -> bulkhead.enter(0)).code());
        first.close();
        assertTrue(bulkhead.enter(0));
    }

    @Test
    void aCrowdThatIsMerelyQuickIsLetIn() {
        Bulkhead bulkhead = new Bulkhead(1, Duration.ofHours(1));
        inside(bulkhead);
        assertFalse(bulkhead.enter(0), "without a place");
    }

    @Test
    void onlyWhoeverIsInsideIsInterrupted() {
        Bulkhead bulkhead = new Bulkhead(1, Duration.ZERO);
        Inside one = inside(bulkhead);
        assertNotNull(one.interrupt());
        assertNull(one.interrupt(), "once");
        assertTrue(Thread.currentThread().isInterrupted());
        one.close();
        assertFalse(Thread.currentThread().isInterrupted(), "what the thread does next is left alone");
        Inside gone = inside(bulkhead);
        gone.close();
        assertNull(gone.interrupt());
        assertSame(0, bulkhead.inside().size());
    }

    private static Inside inside(Bulkhead bulkhead) {
        Inside inside = new Inside("rest", bulkhead.enter(0), bulkhead::end);
        bulkhead.begin(inside);
        return inside;
    }

    private void end(int times, long took, Throwable cause) {
        for (int i = 0; i < times; i++) {
            window.ended(took, cause);
        }
    }
}
