package org.trivsel.platform.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.trivsel.problem.Unavailable;
import org.trivsel.tenant.Chore;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantId;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.Tenants;

@Timeout(30)
class ChoresTest {
    private final Towns towns = new Towns();
    private final Chores chores = new Chores(towns, Duration.ofMillis(1));
    private final BlockingQueue<String> turns = new LinkedBlockingQueue<>();
    private final List<Chore> bound = new ArrayList<>();

    @AfterEach
    void end() {
        bound.forEach(chores::unbindChore);
    }

    @Test
    void everyTenantButTheOperatorsOwnHasItsTurnAgainAndAgain() throws InterruptedException {
        bind("sweep", tenant -> turns.add(tenant.key().value()));
        assertEquals(List.of("aby", "bredby", "aby", "bredby"), next(4));
    }

    @Test
    void whatThrowsForOneKeepsNoOtherFromItsTurnNorTheSameFromItsNext() throws InterruptedException {
        List<Throwable> troubles = List.of(new IllegalStateException("row"), new Unavailable("database", "Away", Duration.ZERO, null), new NoClassDefFoundError("gone"));
        AtomicInteger round = new AtomicInteger();
        bind("sweep", tenant -> {
            turns.add(tenant.key().value());
            if (tenant.key().value().equals("aby")) {
                ChoresTest.<RuntimeException>raise(troubles.get(round.getAndIncrement() % troubles.size()));
            }
        });
        assertEquals(List.of("aby", "bredby", "aby", "bredby", "aby", "bredby", "aby", "bredby"), next(8));
    }

    @Test
    void whenTenantsCannotBeReadTheNextTimeComesAllTheSame() throws InterruptedException {
        towns.troubles.set(2);
        bind("sweep", tenant -> turns.add(tenant.key().value()));
        assertEquals(List.of("aby", "bredby"), next(2));
        assertTrue(towns.troubles.get() < 0);
    }

    @Test
    void whatHangsHoldsUpNoOtherChore() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        bind("hangs", tenant -> await(never));
        bind("sweep", tenant -> turns.add(Thread.currentThread().getName()));
        assertEquals(List.of("trivsel-sweep", "trivsel-sweep", "trivsel-sweep"), next(3));
        never.countDown();
    }

    @Test
    void whatGoesIsInterruptedAndHasNoFurtherTurn() throws InterruptedException {
        BlockingQueue<Thread> threads = new LinkedBlockingQueue<>();
        CountDownLatch never = new CountDownLatch(1);
        Chore going = bind("sweep", tenant -> {
            turns.add(tenant.key().value());
            threads.add(Thread.currentThread());
            await(never);
        });
        Thread thread = threads.take();
        chores.unbindChore(going);
        thread.join();
        assertFalse(thread.isAlive());
        assertEquals(List.of("aby"), List.copyOf(turns));
    }

    @Test
    void oneThatComesAgainHasTurnsAgain() throws InterruptedException {
        Chore chore = bind("sweep", tenant -> turns.add(tenant.key().value()));
        chores.unbindChore(chore);
        chores.unbindChore(chore);
        turns.clear();
        chores.bindChore(chore);
        assertEquals(2, next(2).size());
    }

    private Chore bind(String name, Consumer<Tenant> work) {
        Chore chore = new Chore() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Duration pause() {
                return Duration.ofMillis(1);
            }

            @Override
            public void attend(Tenant tenant) {
                work.accept(tenant);
            }
        };
        bound.add(chore);
        chores.bindChore(chore);
        return chore;
    }

    private List<String> next(int count) throws InterruptedException {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String turn = turns.poll(10, TimeUnit.SECONDS);
            assertNotNull(turn, () -> "No turn after " + found);
            found.add(turn);
        }
        return found;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void raise(Throwable trouble) throws T {
        throw (T) trouble;
    }

    /** Two municipalities around the operators' own. */
    private static final class Towns implements Tenants {
        private final List<Tenant> all = Stream.of(new TenantKey("aby"), TenantKey.SYSTEM, new TenantKey("bredby"))
                .map(key -> new Tenant(new TenantId(UUID.randomUUID()), key, key.value(), "DK", Locale.forLanguageTag("da"), ZoneId.of("Europe/Copenhagen"))).toList();
        private final AtomicInteger troubles = new AtomicInteger();

        @Override
        public Optional<Tenant> find(TenantKey key) {
            return all.stream().filter(tenant -> tenant.key().equals(key)).findFirst();
        }

        @Override
        public Optional<Tenant> find(TenantId id) {
            return all.stream().filter(tenant -> tenant.id().equals(id)).findFirst();
        }

        @Override
        public List<Tenant> all() {
            if (troubles.getAndDecrement() > 0) {
                throw new IllegalStateException("Away");
            }
            return all;
        }

        @Override
        public Tenant create(TenantKey key, String name, String country, Locale locale, ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
