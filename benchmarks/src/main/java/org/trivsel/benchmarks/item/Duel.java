package org.trivsel.benchmarks.item;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.benchmarks.load.Crowd;
import org.trivsel.benchmarks.load.Visitor;
import org.trivsel.benchmarks.peer.Pgbench;
import org.trivsel.benchmarks.product.Cpu;
import org.trivsel.benchmarks.report.Median;

/** Product and peer in turn, round by round, so that whatever the machine does meets both. */
final class Duel {
    private static final Duration WATCHED = Duration.ofMillis(600);
    private static final double QUIET_MILLIS = 45;
    private static final int PATIENCE = 40;
    private static final Logger LOG = LoggerFactory.getLogger(Duel.class);
    private static final int LONGEST_WARM_UP = 12;
    private static final int STEADY = 3;
    private static final double STILL_FASTER = 1.03;

    private final Bench bench;

    Duel(Bench bench) {
        this.bench = bench;
    }

    List<Pair> fight(List<? extends Visitor> visitors, Pgbench peer, Duration time) throws IOException, InterruptedException {
        peer.run(visitors.size(), Duration.ofSeconds(2));
        List<Pair> pairs = new ArrayList<>();
        for (int round = 0; round < bench.settings().rounds(); round++) {
            Cpu before = Cpu.now(bench.server(), bench.database());
            Crowd.Round product = round(bench, visitors, time);
            awaitQuiet(bench);
            Cpu used = Cpu.now(bench.server(), bench.database()).since(before);
            pairs.add(new Pair(product, peer.run(visitors.size(), time), used.per(product.done())));
            awaitQuiet(bench);
        }
        return pairs;
    }

    /**
     * Until it gets no faster: the Java machine compiles this deep a stack only after tens of thousands of calls.
     *
     * @return how many calls that took
     */
    static long warmUp(Bench bench, List<? extends Visitor> visitors) throws IOException, InterruptedException {
        long done = 0;
        double best = 0;
        int steady = 0;
        for (int turn = 0; turn < LONGEST_WARM_UP && steady < STEADY; turn++) {
            Crowd.Round round = round(bench, visitors, bench.settings().round());
            done += round.done();
            steady = round.perSecond() < STILL_FASTER * best ? steady + 1 : 0;
            best = Math.max(best, round.perSecond());
            LOG.info("Warming up: {} calls a second", Math.round(round.perSecond()));
        }
        awaitQuiet(bench);
        return done;
    }

    static Crowd.Round round(Bench bench, List<? extends Visitor> visitors, Duration time) throws IOException, InterruptedException {
        try (Crowd crowd = new Crowd(bench.server().port(), visitors)) {
            return crowd.run(time);
        }
    }

    /** Sealing goes on a little after the last answer: the product pays for it, not the peer that comes next. */
    static void awaitQuiet(Bench bench) throws IOException {
        for (int look = 0; look < PATIENCE; look++) {
            Cpu before = Cpu.now(bench.server(), bench.database());
            LockSupport.parkNanos(WATCHED.toNanos());
            Cpu used = Cpu.now(bench.server(), bench.database()).since(before);
            if (used.java() + used.postgres() < QUIET_MILLIS) {
                return;
            }
        }
    }

    /** @param peer transactions a second @param cpu of the product's round for one request, in milliseconds */
    record Pair(Crowd.Round product, double peer, Cpu cpu) {
        static double ratio(List<Pair> pairs) {
            return Median.of(pairs, pair -> pair.product.perSecond() / pair.peer);
        }

        static double productRate(List<Pair> pairs) {
            return Median.of(pairs, pair -> pair.product.perSecond());
        }

        static double peerRate(List<Pair> pairs) {
            return Median.of(pairs, pair -> pair.peer);
        }

        static long failures(List<Pair> pairs) {
            return pairs.stream().mapToLong(pair -> pair.product.failed() + pair.product.shed()).sum();
        }
    }
}
