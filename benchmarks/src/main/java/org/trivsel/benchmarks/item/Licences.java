package org.trivsel.benchmarks.item;

import static org.trivsel.benchmarks.report.Report.f;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.trivsel.benchmarks.Settings;
import org.trivsel.benchmarks.load.Request;
import org.trivsel.benchmarks.load.Wire;
import org.trivsel.benchmarks.product.Server;
import org.trivsel.benchmarks.report.Median;
import org.trivsel.benchmarks.report.Report;
import org.trivsel.benchmarks.world.Api;
import org.trivsel.benchmarks.world.NextVersion;
import org.trivsel.benchmarks.world.Operator;
import org.trivsel.benchmarks.world.Town;

/** Two hundred uses of a licence drawn by sixty-four connections at once, beside the same drafts begun where no licence is asked for. */
public final class Licences {
    private static final String TOWN = "bench-licence";
    private static final String INSTRUMENT = "sprog-3-6";
    private static final String VERSION = "0.3.0";
    private static final int CONNECTIONS = 64;
    private static final int USES = 200;
    private static final int ASKED = USES + CONNECTIONS;
    /** All draw from one row, so they wait for each other's commit. */
    private static final double LEAST = 0.5;

    private final Settings settings;
    private final Server server;
    private final Path home;
    private final Report report;

    public Licences(Settings settings, Server server, Path home, Report report) {
        this.settings = settings;
        this.server = server;
        this.home = home;
        this.report = report;
    }

    public void measure() throws IOException, InterruptedException {
        int rounds = settings.rounds();
        Town town = Town.build(server.database(), TOWN, 2 * ASKED * (rounds + 1), "strandby");
        server.database().execute("analyze");
        Operator operator = new Operator(server);
        operator.sandbox(TOWN);
        Api api = Api.signIn(server, TOWN, Town.EVERYWHERE);
        List<Double> free = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            free.add(begin(api, town, round, Map.of(201, ASKED)));
        }
        String sha256 = operator.bring(NextVersion.licensed(home, VERSION));
        operator.go(sha256, "install", operator.plan(sha256, "install"));
        operator.awaitInstalled(sha256);
        operator.point(TOWN, VERSION);
        List<Double> licensed = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            operator.license(TOWN, INSTRUMENT, USES);
            licensed.add(begin(api, town, rounds + 1 + round, Map.of(201, USES, 409, CONNECTIONS)));
            requireExact(town, (round + 1) * USES);
        }
        // The first of each counts for nothing: whatever is met for the first time is met there.
        double without = Median.of(free.subList(1, free.size()), it -> it);
        double with = Median.of(licensed.subList(1, licensed.size()), it -> it);
        report.line("200 uses of a licence drawn by 64 connections, beside drafts without a licence", f("%.2f (%.0f of %.0f a second)", with / without, with, without),
                "at least 0.5", with / without >= LEAST);
        report.line("the same: uses lost, drawn twice or over the licence", "0", "0", true);
    }

    /** Drafts for children of their own, by all connections at once. @return answers a second */
    private double begin(Api api, Town town, int part, Map<Integer, Integer> expected) throws IOException, InterruptedException {
        String today = LocalDate.now(ZoneId.of("Europe/Copenhagen")).toString();
        Queue<Request> asked = new ConcurrentLinkedQueue<>();
        for (String child : town.childIds(part * ASKED + 1, ASKED)) {
            asked.add(api.to("POST", "/assessments").json("{\"child\":\"" + child + "\",\"instrument\":\"" + INSTRUMENT + "\",\"date\":\"" + today + "\"}"));
        }
        CyclicBarrier together = new CyclicBarrier(CONNECTIONS + 1);
        Callable<List<Integer>> connection = () -> {
            try (Wire wire = new Wire(server.port())) {
                together.await();
                List<Integer> answers = new ArrayList<>();
                for (Request next = asked.poll(); next != null; next = asked.poll()) {
                    answers.add(wire.exchange(next.bytes()).status());
                }
                return answers;
            }
        };
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Future<List<Integer>>> running = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                running.add(threads.submit(connection));
            }
            together.await();
            long began = System.nanoTime();
            Map<Integer, Integer> answers = new TreeMap<>();
            for (Future<List<Integer>> one : running) {
                one.get().forEach(status -> answers.merge(status, 1, Integer::sum));
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            if (!answers.equals(expected)) {
                throw new IllegalStateException("Answered " + answers + ", expected " + expected);
            }
            return ASKED / seconds;
        } catch (ExecutionException | BrokenBarrierException e) {
            throw new IOException("A connection broke", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private void requireExact(Town town, int drawn) throws IOException {
        String of = " where tenant_id = '" + town.tenant() + "'";
        long uses = server.database().number("select count(*) from licence_use u" + of + " and exists (select from assessment a where a.id = u.assessment_id)");
        long counted = server.database().number("select sum(drawn) from licence_count" + of);
        if (uses != drawn || counted != drawn) {
            throw new IllegalStateException(uses + " uses and a count of " + counted + ", granted were " + drawn);
        }
    }
}
