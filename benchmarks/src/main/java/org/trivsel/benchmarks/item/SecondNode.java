package org.trivsel.benchmarks.item;

import static org.trivsel.benchmarks.report.Report.f;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trivsel.benchmarks.Settings;
import org.trivsel.benchmarks.product.Server;
import org.trivsel.benchmarks.product.Waiting;
import org.trivsel.benchmarks.report.Median;
import org.trivsel.benchmarks.report.Report;
import org.trivsel.benchmarks.world.NextVersion;
import org.trivsel.benchmarks.world.Operator;

/** A second node at the same database: how soon it serves from an empty folder, and how soon it has what was decided at the first. */
public final class SecondNode {
    private static final int STARTS = 3;
    private static final int TIMES = 10;
    private static final int NODES = 2;
    private static final double CONVERGED_MILLIS = 5000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Settings settings;
    private final Server first;
    private final Path home;
    private final Report report;

    public SecondNode(Settings settings, Server first, Path home, Report report) {
        this.settings = settings;
        this.first = first;
        this.home = home;
        this.report = report;
    }

    public void measure() throws IOException {
        Operator operator = new Operator(first);
        String sha256 = operator.bring(NextVersion.of(home, "0.7.0"));
        operator.go(sha256, "install", operator.plan(sha256, "install"));
        operator.awaitInstalled(sha256);
        List<Double> starts = new ArrayList<>();
        for (int start = 1; start < STARTS; start++) {
            try (Server second = second(start)) {
                starts.add(second.untilReady().toMillis() / 1000.0);
            }
        }
        try (Server second = second(STARTS)) {
            starts.add(second.untilReady().toMillis() / 1000.0);
            Waiting.until("both nodes", PATIENCE, () -> operator.nodesWith(sha256) == NODES);
            converge(operator, sha256);
        }
        report.line("start of a further node from an empty folder, to readiness, with a module to bring in", f("%.1f s", Median.of(starts, it -> it)), "", null);
    }

    private void converge(Operator operator, String sha256) throws IOException {
        List<Double> millis = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
            operator.go(sha256, "removal", operator.plan(sha256, "removal"));
            operator.awaitGone(sha256);
            String plan = operator.plan(sha256, "install");
            long began = System.nanoTime();
            operator.go(sha256, "install", plan);
            Waiting.until("both nodes", PATIENCE, () -> operator.nodesWith(sha256) == NODES);
            millis.add((System.nanoTime() - began) / 1e6);
        }
        operator.go(sha256, "removal", operator.plan(sha256, "removal"));
        operator.awaitGone(sha256);
        double longest = millis.stream().mapToDouble(it -> it).max().orElse(0);
        report.line("from the word of the operator at one node until the other has the version ready", f("p50 %.0f ms, longest %.0f ms", Median.of(millis, it -> it), longest),
                "under 5 s", longest < CONVERGED_MILLIS);
    }

    private Server second(int number) throws IOException {
        Map<String, String> environment = new HashMap<>(first.database().nodeEnvironment());
        environment.put("TRIVSEL_NODE_NAME", "node-" + number);
        environment.put("TRIVSEL_REGISTRY_MASTER_KEY_FILE", first.data().resolve("master-key.txt").toString());
        return Server.start(home, settings.work().resolve("second-" + number), first.port() + number, environment);
    }
}
