package org.trivsel.benchmarks.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Visitors with a connection and a thread each. Connections stay open from round to round. */
public final class Crowd implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Crowd.class);
    private static final int BUSY = 503;

    private final List<Place> places = new ArrayList<>();

    public Crowd(int port, List<? extends Visitor> visitors) throws IOException {
        for (Visitor visitor : visitors) {
            places.add(new Place(new Wire(port), visitor));
        }
    }

    /** Lets all of them ask until the time is over. */
    public Round run(Duration time) throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (Place place : places) {
            place.reset();
            Thread thread = new Thread(() -> place.ask(go, time.toNanos()), "visitor");
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
        private Latencies latencies = new Latencies();
        private long shed;
        private long failed;

        Place(Wire wire, Visitor visitor) {
            this.wire = wire;
            this.visitor = visitor;
        }

        void reset() {
            latencies = new Latencies();
            shed = 0;
            failed = 0;
        }

        void ask(CountDownLatch go, long nanos) {
            try {
                go.await();
                long end = System.nanoTime() + nanos;
                long began = System.nanoTime();
                while (began < end) {
                    Answer answer = wire.exchange(visitor.next());
                    long now = System.nanoTime();
                    note(answer, now - began);
                    began = now;
                }
            } catch (IOException e) {
                failed++;
                LOG.warn("A connection broke: {}", e.toString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
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
