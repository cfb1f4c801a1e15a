package org.trivsel.dist.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Many people of two tenants at once, through few connections that die under them: nobody gets a row of the other's. */
class HammerIT {
    private static final Product PRODUCT = Product.running();
    private static final int THREADS = 32;
    private static final int ANSWERS = 1_000;
    private static final int KILLED = 20;
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final Duration BETWEEN_KILLS = Duration.ofMillis(150);
    /** Among them those that end in an exception deep inside, so that their connection goes back to the pool after a roll-back. */
    private static final Set<Integer> EXPECTED = Set.of(200, 201, 400, 404, 412, 503);

    private final Map<Integer, LongAdder> statuses = new ConcurrentSkipListMap<>();
    private final AtomicInteger killed = new AtomicInteger();
    private final long end = System.nanoTime() + LONGEST.toNanos();

    @Test
    void everybodyGetsTheirOwnOnly() throws InterruptedException, ExecutionException {
        Product.TENANTS.forEach(tenant -> PRODUCT.token(Person.leader(tenant)));
        ExecutorService threads = Executors.newFixedThreadPool(THREADS + 1);
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Random random = new Random(i);
                work.add(() -> ask(random));
            }
            work.add(this::killBackends);
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertTrue(enough(), () -> "in " + LONGEST + " only " + statuses + ", killed " + killed);
        long unavailable = statuses.getOrDefault(503, new LongAdder()).sum();
        assertTrue(unavailable < answers() / 4, statuses::toString);
        assertTrue(EXPECTED.containsAll(statuses.keySet()), statuses::toString);
        assertEquals("0", PRODUCT.database().one("select count(*) from pg_stat_activity where usename = ? and state like 'idle in%'", PRODUCT.database().runtimeRole()));
    }

    /** What the answer must not hold, {@link Scrutiny} looks for; what it must hold, is looked for here. */
    private Void ask(Random random) {
        while (goesOn()) {
            Municipality mine = PRODUCT.municipality(Product.TENANTS.get(random.nextInt(2)));
            Municipality theirs = PRODUCT.municipality(mine.key().equals(Product.A) ? Product.B : Product.A);
            Person person = Person.leader(mine.key());
            switch (random.nextInt(8)) {
                case 0 -> mustHold(mine, send(person, Call.get("/api/v1/children?unit=" + mine.own().unit())));
                case 1 -> mustHold(mine, send(person, Call.get("/api/v1/children/" + mine.own().child())));
                case 2 -> mustHold(mine, send(person, Call.get("/api/v1/units")));
                case 3 -> send(person, Call.get("/api/v1/children?q=" + theirs.canary()));
                case 4 -> mustNotBeThere(send(person, Call.get("/api/v1/children/" + theirs.own().child())));
                case 5 -> mustNotBeThere(send(person, Examples.start(theirs.own().child(), "")));
                case 6 -> send(person, Examples.start(mine.own().child(), ",\"answers\":{\"no-such-item\":1}"));
                default -> send(person, Examples.start(mine.own().child(), ""));
            }
        }
        return null;
    }

    private Reply send(Person person, Call call) {
        Reply reply = PRODUCT.send(person, call);
        statuses.computeIfAbsent(reply.status(), status -> new LongAdder()).increment();
        return reply;
    }

    private static void mustHold(Municipality mine, Reply reply) {
        assertTrue(reply.status() == 503 || reply.status() == 200 && reply.text().contains(mine.canary()), reply::toString);
    }

    private static void mustNotBeThere(Reply reply) {
        assertTrue(reply.status() == 503 || reply.status() == 404, reply::toString);
    }

    private Void killBackends() {
        while (goesOn()) {
            killed.addAndGet(PRODUCT.database().list("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where usename = ? and application_name = 'trivsel' order by random() limit 1""", PRODUCT.database().runtimeRole()).size());
            LockSupport.parkNanos(BETWEEN_KILLS.toNanos());
        }
        return null;
    }

    private boolean goesOn() {
        return !enough() && System.nanoTime() < end;
    }

    private boolean enough() {
        return answers() >= ANSWERS && killed.get() >= KILLED;
    }

    private long answers() {
        return statuses.values().stream().mapToLong(LongAdder::sum).sum();
    }
}
