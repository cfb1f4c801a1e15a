package org.trivsel.platform.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.trivsel.tool.Tool;
import org.trivsel.web.Method;
import org.trivsel.web.Response;
import org.trivsel.web.Route;
import org.trivsel.web.Site;

@Timeout(30)
class SiteDeskTest {
    private static final List<String> PATH = List.of("tools", "language", "x");
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(1);
    private final Site old = site();
    private final Site successor = site();

    @Test
    void letsRequestsInsideFinishBeforeASiteGoes() throws Exception {
        SiteDesk desk = desk(new Patience(LONG, SHORT, SHORT));
        desk.arrive("old", old, new Origin("language", "1.0.0", 7));
        CompletableFuture<Boolean> gone;
        try (Visit visit = desk.visit()) {
            Presence entered = visit.find(Method.GET, PATH).any().presence();
            gone = CompletableFuture.supplyAsync(() -> desk.depart("old"));
            while (!visit.isLosing(entered)) {
                Thread.onSpinWait();
            }
            assertFalse(gone.isDone());
        }
        assertTrue(gone.get(10, TimeUnit.SECONDS));
    }

    @Test
    void doesNotWaitForEverForARequestThatHangs() {
        SiteDesk desk = desk(new Patience(Duration.ofMillis(30), SHORT, SHORT));
        desk.arrive("old", old, new Origin("language", "1.0.0", 7));
        try (Visit visit = desk.visit()) {
            assertNotNull(visit.find(Method.GET, PATH).any());
            assertFalse(desk.depart("old"));
        }
    }

    @Test
    void keepsRequestsThatArriveInTheGapForTheSuccessor() throws Exception {
        SiteDesk desk = desk(new Patience(LONG, LONG, LONG));
        desk.arrive("old", old, new Origin("language", "1.0.0", 7));
        assertTrue(desk.depart("old"));
        CountDownLatch asking = new CountDownLatch(1);
        CompletableFuture<Site> answered = CompletableFuture.supplyAsync(() -> find(desk, asking));
        asking.await();
        desk.arrive("new", successor, new Origin("language", "1.0.0", 7));
        assertSame(successor, answered.get(10, TimeUnit.SECONDS));
    }

    @Test
    void forgetsASiteThatDoesNotComeBack() {
        SiteDesk desk = desk(new Patience(LONG, SHORT, LONG));
        desk.arrive("old", old, new Origin("language", "1.0.0", 7));
        desk.depart("old");
        assertNull(find(desk, new CountDownLatch(1)));
    }

    @Test
    void waitsLongerForABundleThatIsBeingUpdated() throws Exception {
        SiteDesk desk = desk(new Patience(LONG, Duration.ZERO, LONG));
        desk.arrive("old", old, new Origin("language", "1.0.0", 7));
        desk.depart("old");
        desk.announce(7);
        CountDownLatch asking = new CountDownLatch(1);
        CompletableFuture<Site> answered = CompletableFuture.supplyAsync(() -> find(desk, asking));
        asking.await();
        desk.arrive("new", successor, new Origin("language", "1.0.0", 8));
        assertSame(successor, answered.get(10, TimeUnit.SECONDS));
    }

    @Test
    void doesNotWaitForABundleThatHasBeenRemoved() {
        SiteDesk desk = desk(new Patience(LONG, SHORT, LONG));
        desk.arrive("old", old, new Origin("language", "1.0.0", 7));
        desk.depart("old");
        desk.announce(7);
        desk.giveUp(7);
        assertNull(find(desk, new CountDownLatch(1)));
    }

    @Test
    void waitsWhileTheToolIsBeingStarted() throws Exception {
        AtomicBoolean starting = new AtomicBoolean(true);
        SiteDesk desk = new SiteDesk(new Patience(LONG, SHORT, LONG), tool -> starting.get());
        CountDownLatch asking = new CountDownLatch(1);
        CompletableFuture<Site> answered = CompletableFuture.supplyAsync(() -> find(desk, asking));
        asking.await();
        desk.arrive("new", successor, new Origin("language", "1.0.0", 8));
        starting.set(false);
        assertSame(successor, answered.get(10, TimeUnit.SECONDS));
    }

    @Test
    void tellsAMissingPartOfThePlatformFromAPageThatNeverWas() {
        SiteDesk desk = desk(new Patience(LONG, SHORT, SHORT));
        desk.arrive("children", () -> List.of(route("/children")), Origin.platform(1));
        desk.depart("children");
        assertTrue(desk.isMissed(List.of("children")));
        assertFalse(desk.isMissed(List.of("nowhere")));
        desk.arrive("tool", old, new Origin("language", "1.0.0", 7));
        desk.depart("tool");
        assertFalse(desk.isMissed(PATH));
    }

    @Test
    void dropsNothingWhileASiteIsReplacedAgainAndAgain() throws Exception {
        SiteDesk desk = desk(new Patience(LONG, LONG, LONG));
        desk.arrive(0, site(), new Origin("language", "1.0.0", 7));
        AtomicBoolean going = new AtomicBoolean(true);
        AtomicInteger lost = new AtomicInteger();
        AtomicInteger asked = new AtomicInteger();
        List<CompletableFuture<Void>> clients = java.util.stream.IntStream.range(0, 4).mapToObj(client -> CompletableFuture.runAsync(() -> {
            while (going.get()) {
                asked.incrementAndGet();
                if (find(desk, new CountDownLatch(1)) == null) {
                    lost.incrementAndGet();
                }
            }
        })).toList();
        for (int version = 0; version < 200; version++) {
            assertTrue(desk.depart(version));
            desk.arrive(version + 1, site(), new Origin("language", "1.0.0", 7));
        }
        going.set(false);
        for (CompletableFuture<Void> client : clients) {
            client.get(10, TimeUnit.SECONDS);
        }
        assertEquals(0, lost.get(), () -> "of " + asked.get());
    }

    @Test
    void entersAllVersionsOfAToolAndLetsTheRequestChoose() {
        SiteDesk desk = desk(new Patience(LONG, SHORT, SHORT));
        desk.arrive("old", old, new Origin("language", "1.0.0", 7));
        desk.arrive("new", successor, new Origin("language", "1.1.0", 8));
        try (Visit visit = desk.visit()) {
            Visit.Candidates candidates = visit.find(Method.GET, PATH);
            assertSame(old, candidates.of(language("1.0.0")).presence().site());
            assertSame(successor, candidates.of(language("1.1.0")).presence().site());
            assertNull(candidates.of(language("1.2.0")));
        }
    }

    @Test
    void theComingOfAnotherVersionDoesNotMakeUpForOneThatIsBeingUpdated() {
        SiteDesk desk = desk(new Patience(LONG, LONG, LONG));
        desk.arrive("old", old, new Origin("language", "1.0.0", 7));
        desk.depart("old");
        desk.arrive("new", successor, new Origin("language", "1.1.0", 8));
        assertTrue(desk.isExpected(language("1.0.0")));
        desk.arrive("old", old, new Origin("language", "1.0.0", 7));
        assertFalse(desk.isExpected(language("1.0.0")));
    }

    private static Tool language(String version) {
        return new Tool("language", version, Map.of(), Tool.State.READY, null);
    }

    private static Site find(SiteDesk desk, CountDownLatch asking) {
        try (Visit visit = desk.visit()) {
            asking.countDown();
            Visit.Found found = visit.find(Method.GET, PATH).any();
            return found == null ? null : found.presence().site();
        }
    }

    private static SiteDesk desk(Patience patience) {
        return new SiteDesk(patience, tool -> false);
    }

    private static Site site() {
        return () -> List.of(route("/tools/language/x"));
    }

    private static Route route(String pattern) {
        return Route.get(pattern, request -> new Response.Redirect("/"));
    }
}
