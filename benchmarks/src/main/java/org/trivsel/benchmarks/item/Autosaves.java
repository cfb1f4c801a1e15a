package org.trivsel.benchmarks.item;

import static org.trivsel.benchmarks.report.Report.f;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.trivsel.benchmarks.load.Answer;
import org.trivsel.benchmarks.load.Crowd;
import org.trivsel.benchmarks.load.Request;
import org.trivsel.benchmarks.load.Visitor;
import org.trivsel.benchmarks.peer.Sent;
import org.trivsel.benchmarks.peer.StatementLog;
import org.trivsel.benchmarks.report.Median;

/** One answer after another into a draft, each with the revision the last one gave. */
public final class Autosaves {
    private static final int FEW = 8;
    private static final int FLOOD = 128;
    private static final int LISTENED = 10;

    private final Bench bench;
    private final Map<Integer, List<Typist>> crowds = new LinkedHashMap<>();

    public Autosaves(Bench bench) throws IOException {
        this.bench = bench;
        int child = Bench.FIRST_DRAFT;
        for (int connections : List.of(FEW, Bench.CONNECTIONS, FLOOD)) {
            List<Typist> typists = new ArrayList<>();
            for (String id : bench.small().childIds(child, connections)) {
                typists.add(new Typist(bench, id));
            }
            crowds.put(connections, typists);
            child += connections;
        }
    }

    public void measure() throws IOException, InterruptedException {
        Duel.warmUp(bench, crowds.get(Bench.CONNECTIONS));
        Map<Integer, List<Crowd.Round>> rounds = new LinkedHashMap<>();
        for (int round = 0; round < bench.settings().rounds(); round++) {
            for (Map.Entry<Integer, List<Typist>> crowd : crowds.entrySet()) {
                rounds.computeIfAbsent(crowd.getKey(), key -> new ArrayList<>())
                        .add(Duel.round(bench, crowd.getValue(), bench.settings().shortRound()));
                Duel.awaitQuiet(bench);
            }
        }
        rounds.forEach(this::report);
        bench.report().line("one autosave: statements", f("%.1f", statements()), "", null);
    }

    private double statements() throws IOException {
        Typist typist = crowds.get(FEW).get(0);
        List<List<Sent>> heard = bench.log().during(() -> {
            try (var wire = new org.trivsel.benchmarks.load.Wire(bench.server().port())) {
                for (int i = 0; i < LISTENED; i++) {
                    typist.took(wire.exchange(typist.next()));
                }
            }
        });
        return StatementLog.statementsPer(LISTENED, heard);
    }

    private void report(int connections, List<Crowd.Round> rounds) {
        double p50 = Median.of(rounds, round -> round.latencies().percentile(0.5));
        double p99 = Median.of(rounds, round -> round.latencies().percentile(0.99));
        double rate = Median.of(rounds, Crowd.Round::perSecond);
        long failed = rounds.stream().mapToLong(Crowd.Round::failed).sum();
        long shed = rounds.stream().mapToLong(Crowd.Round::shed).sum();
        long done = rounds.stream().mapToLong(Crowd.Round::done).sum();
        String figures = f("p50 %.2f, p99 %.2f ms = %.1f x p50 (%.0f a second)", p50, p99, p99 / p50, rate);
        if (connections == FLOOD) {
            bench.report().line("one autosave, 128 connections", f("%d errors, %.2f %% shed; %s", failed, 100.0 * shed / (shed + done), figures),
                    "no error", failed == 0);
        } else if (connections == FEW) {
            bench.report().line("one autosave, 8 connections", figures, "p99 under 10 ms and at most 5 x p50",
                    p99 < 10 && p99 <= 5 * p50 && failed + shed == 0);
        } else {
            bench.report().line("one autosave, 32 connections", figures, "p99 at most 5 x p50", p99 <= 5 * p50 && failed + shed == 0);
        }
    }

    /** Fills in one draft, over and over. */
    private static final class Typist implements Visitor {
        private static final String REVISION = "000000000";

        private final List<Request> requests = new ArrayList<>();
        private final List<Request.Slot> slots = new ArrayList<>();
        private long revision;
        private int at;

        Typist(Bench bench, String child) throws IOException {
            var draft = bench.api().ask(bench.sheet().begin(child), 201);
            revision = draft.get("revision").asLong();
            for (String answer : bench.sheet().single(new Random(child.hashCode()))) {
                Request request = bench.api().to("PATCH", "/assessments/" + draft.get("id").asText() + "/answers")
                        .header("If-Match", "\"" + REVISION + "\"").json(answer);
                requests.add(request);
                slots.add(request.slot("If-Match: \"" + REVISION, REVISION.length()));
            }
        }

        @Override
        public ByteBuffer next() {
            slots.get(at).put(revision);
            return requests.get(at).bytes();
        }

        @Override
        public boolean took(Answer answer) {
            if (answer.status() != 200) {
                return false;
            }
            revision++;
            at = at + 1 == requests.size() ? 0 : at + 1;
            return true;
        }
    }
}
