package org.trivsel.benchmarks.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Visitors with a connection and a thread each. Connections stay open from round to round. */
public final class Crowd implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Crowd.class);
    private static final int BUSY = 503;

    private final List<Place> places = new ArrayList<>();

    public Crowd(int port, List<? extends Visitor> visitors) throws IOException {
        this(port, visitors, Duration.ZERO);
    }

    /** @param pace of each: it asks once in so long, and what it waits is counted from when it would have asked; as fast as answered when zero */
    public Crowd(int port, List<? extends Visitor> visitors, Duration pace) throws IOException {
        for (Visitor visitor : visitors) {
            places.add(new Place(new Wire(port), visitor, pace.toNanos(), pace.toNanos() * places.size() / visitors.size()));
        }
    }

    /** Lets all of them ask until the time is over. */
    public Round run(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        return runUntil(() -> System.nanoTime() >= end);
    }

    /** Lets all of them ask until it is over. */
    public Round runUntil(BooleanSupplier over) throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (Place place : places) {
            place.reset();
            Thread thread = new Thread(() -> place.ask(go, over), "visitor");
            thread.start();
            threads.add(thread);
        }
        long began = System.nanoTime();
        go.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        return summary((System.nanoTime() - began) / 1e9);
    }

    @Override
    public void close() throws IOException {
        for (Place place : places) {
            place.wire.close();
        }
    }

    private Round summary(double seconds) {
        long shed = places.stream().mapToLong(place -> place.shed).sum();
        long failed = places.stream().mapToLong(place -> place.failed).sum();
        return new Round(seconds, Latencies.of(places.stream().map(place -> place.latencies).toList()), shed, failed);
    }

    /** @param latencies of the answers hoped for @param shed answered 503 with Retry-After @param failed any other answer, or none */
    public record Round(double seconds, Latencies latencies, long shed, long failed) {
        public long done() {
            return latencies.count();
        }

        public double perSecond() {
            return done() / seconds;
        }
    }

    private static final class Place {
        private final Wire wire;
        private final Visitor visitor;
        private final long pace;
        private final long offset;
        private Latencies latencies = new Latencies();
        private long shed;
        private long failed;

        Place(Wire wire, Visitor visitor, long pace, long offset) {
            this.wire = wire;
            this.visitor = visitor;
            this.pace = pace;
            this.offset = offset;
        }

        void reset() {
            latencies = new Latencies();
            shed = 0;
            failed = 0;
        }

        void ask(CountDownLatch go, BooleanSupplier over) {
            try {
                go.await();
                long due = System.nanoTime() + offset;
                awaitDue(due);
                while (!over.getAsBoolean()) {
                    Answer answer = wire.exchange(visitor.next());
                    long now = System.nanoTime();
                    note(answer, now - due);
                    due = pace == 0 ? now : due + pace;
                    awaitDue(due);
                }
            } catch (IOException e) {
                failed++;
                LOG.warn("A connection broke: {}", e.toString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private static void awaitDue(long due) {
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }

        private void note(Answer answer, long took) {
            if (visitor.took(answer)) {
                latencies.add(took);
            } else if (answer.status() == BUSY && answer.header("Retry-After") != null) {
                shed++;
            } else {
                if (failed++ == 0) {
                    LOG.warn("Answered {}: {}", answer.status(), answer.body());
                }
            }
        }
    }
}
