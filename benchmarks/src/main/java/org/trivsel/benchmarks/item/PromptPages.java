package org.trivsel.benchmarks.item;

import static org.trivsel.benchmarks.report.Report.f;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trivsel.benchmarks.Settings;
import org.trivsel.benchmarks.load.Crowd;
import org.trivsel.benchmarks.load.Latencies;
import org.trivsel.benchmarks.load.Request;
import org.trivsel.benchmarks.load.Visitor;
import org.trivsel.benchmarks.peer.StatementLog;
import org.trivsel.benchmarks.product.Server;
import org.trivsel.benchmarks.report.Report;

/** Pages that are to be there at once, one reader, all of them in turn. */
final class PromptPages {
    private static final double MILLIS = 100;
    private static final int LISTENED = 5;
    private static final double LAST = 0.99;
    private static final Duration TIME = Duration.ofSeconds(1);

    private final Settings settings;
    private final Server server;
    private final Report report;
    private final Map<String, Request> pages = new LinkedHashMap<>();

    PromptPages(Settings settings, Server server, Report report) {
        this.settings = settings;
        this.server = server;
        this.report = report;
    }

    PromptPages add(String what, Request page) {
        pages.put(what, page);
        return this;
    }

    void measure(StatementLog log) throws IOException, InterruptedException {
        for (Request page : pages.values()) {
            server.ask(page).expect(200);
            round(page);
        }
        Map<String, List<Crowd.Round>> rounds = new LinkedHashMap<>();
        for (int round = 0; round < settings.rounds(); round++) {
            for (Map.Entry<String, Request> page : pages.entrySet()) {
                rounds.computeIfAbsent(page.getKey(), key -> new ArrayList<>()).add(round(page.getValue()));
            }
        }
        for (Map.Entry<String, List<Crowd.Round>> one : rounds.entrySet()) {
            report(one.getKey(), one.getValue(), statements(log, pages.get(one.getKey())));
        }
    }

    private void report(String what, List<Crowd.Round> rounds, double statements) {
        Latencies all = Latencies.of(rounds.stream().map(Crowd.Round::latencies).toList());
        long failed = rounds.stream().mapToLong(round -> round.failed() + round.shed()).sum();
        double p99 = all.percentile(LAST);
        report.line(what, f("p50 %.1f, p99 %.1f ms; %.1f statements", all.percentile(0.5), p99, statements), "p99 under 100 ms", p99 < MILLIS && failed == 0);
    }

    private Crowd.Round round(Request page) throws IOException, InterruptedException {
        try (Crowd crowd = new Crowd(server.port(), List.of(Visitor.repeating(List.of(page), 200)))) {
            return crowd.run(TIME);
        }
    }

    private double statements(StatementLog log, Request page) throws IOException {
        return StatementLog.statementsPer(LISTENED, log.during(() -> {
            for (int i = 0; i < LISTENED; i++) {
                server.ask(page).expect(200);
            }
        }));
    }
}
