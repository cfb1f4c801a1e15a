package org.trivsel.platform.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RouteTest {
    private static final Duration SHORT = Duration.ofMillis(30);
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Publication first = FakeReference.publication(1, 0, "org.trivsel.notes");
    private final Publication second = FakeReference.publication(2, 0, "org.trivsel.notes");

    @Test
    void theOlderServesUntilItGoesAndTheNewerThenWithoutAGap() {
        Route route = new Route(new Patience(LONG, SHORT, SHORT));
        route.add(first);
        route.add(second);

        assertSame(first, route.enterNow());
        route.remove(first);
        assertSame(second, route.enterNow());
    }

    @Test
    void theHigherRankingServesBeforeTheOlder() {
        Route route = new Route(new Patience(LONG, SHORT, SHORT));
        Publication preferred = FakeReference.publication(3, 10, "org.trivsel.notes");
        route.add(first);
        route.add(preferred);

        assertSame(preferred, route.enterNow());
    }

    @Test
    void ofVersionsSideBySideEachCanBeEntered() {
        Route route = new Route(new Patience(LONG, SHORT, SHORT));
        Publication newer = FakeReference.publication(2, 0, "org.trivsel.notes", "1.1.0");
        route.add(first);
        route.add(newer);

        assertSame(first, route.enterNow("1.0.0"));
        assertSame(newer, route.enterNow("1.1.0"));
        assertNull(route.enterNow("1.2.0"));
    }

    @Test
    void waitsForWhatHasJustGoneAndIsServedWhenItIsBack() {
        Route route = new Route(new Patience(LONG, LONG, LONG));
        route.add(first);
        route.remove(first);
        CompletableFuture<Publication> waiting = CompletableFuture.supplyAsync(route::enterPatiently);

        route.add(second);

        assertSame(second, waiting.join());
    }

    @Test
    void waitsNoLongerThanItsPatience() {
        Route route = new Route(new Patience(LONG, SHORT, LONG));
        route.add(first);
        route.remove(first);

        assertNull(route.enterPatiently());
        assertTrue(route.abandoned());
    }

    @Test
    void waitsLongerWhenTheBundleIsKnownToBeUpdated() {
        Route route = new Route(new Patience(LONG, SHORT, LONG));
        route.add(first);
        route.remove(first);
        route.expectBack("org.trivsel.other");
        route.expectBack("org.trivsel.notes");
        assertFalse(route.abandoned());
        CompletableFuture<Publication> waiting = CompletableFuture.supplyAsync(route::enterPatiently);

        route.add(second);

        assertSame(second, waiting.join());
        assertEquals(1, second.gate().inside());
    }
}
