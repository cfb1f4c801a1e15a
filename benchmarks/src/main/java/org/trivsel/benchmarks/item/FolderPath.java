package org.trivsel.benchmarks.item;

import static org.trivsel.benchmarks.report.Report.f;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.trivsel.benchmarks.load.Request;
import org.trivsel.benchmarks.product.Server;
import org.trivsel.benchmarks.product.Waiting;
import org.trivsel.benchmarks.report.Median;
import org.trivsel.benchmarks.report.Report;
import org.trivsel.benchmarks.world.Api;
import org.trivsel.benchmarks.world.NextVersion;
import org.trivsel.benchmarks.world.Operator;
import org.trivsel.benchmarks.world.Town;

/** A version dropped in the folder, until it has answered the tenant that is pointed at it as soon as it can be; nobody else asks for anything. */
public final class FolderPath {
    private static final String CANARY = "bench-folder";
    private static final String OLD = "0.1.0";
    private static final int CHILDREN = 20;
    private static final int WARM = 3;
    private static final int TIMES = 20;
    private static final double AIM_MILLIS = 250;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path home;
    private final Path data;
    private final int port;
    private final Report report;

    /** @param data of a server that is not running */
    public FolderPath(Path home, Path data, int port, Report report) {
        this.home = home;
        this.data = data;
        this.port = port;
        this.report = report;
    }

    public void measure() throws IOException {
        Path folder = Files.createDirectories(data.resolveSibling("dropped"));
        try (Server server = Server.start(home, data, port, Map.of("TRIVSEL_DEMO_PASSWORD", Server.PASSWORD, "TRIVSEL_MODULES_DEPLOY", folder.toString()))) {
            Town.build(server.database(), CANARY, CHILDREN, "strandby");
            Operator operator = new Operator(server);
            operator.sandbox(CANARY);
            Request tools = Api.signIn(server, CANARY, Town.GROUP).to("GET", "/tools").empty();
            List<Double> millis = new ArrayList<>();
            List<Double> installed = new ArrayList<>();
            for (int time = 0; time < WARM + TIMES; time++) {
                String version = "0.9." + time;
                byte[] jar = NextVersion.of(home, version);
                Path beside = Files.write(folder.resolve("next.part"), jar);
                String sha256 = sha256(jar);
                long began = System.nanoTime();
                Files.move(beside, folder.resolve(version + ".jar"), StandardCopyOption.ATOMIC_MOVE);
                Waiting.until("the version", PATIENCE, () -> operator.isInstalled(sha256));
                double there = (System.nanoTime() - began) / 1e6;
                operator.point(CANARY, version);
                Waiting.until("its answer", PATIENCE, () -> answers(server, tools, version));
                if (time >= WARM) {
                    millis.add((System.nanoTime() - began) / 1e6);
                    installed.add(there);
                }
                operator.point(CANARY, OLD);
                operator.go(sha256, "removal", operator.plan(sha256, "removal"));
                operator.awaitGone(sha256);
            }
            double p50 = Median.of(millis, it -> it);
            report.line("a version dropped in the folder, to its first answer for the canary tenant; of that until it is installed",
                    f("p50 %.0f ms, longest %.0f ms; p50 %.0f ms", p50, millis.stream().mapToDouble(it -> it).max().orElse(0), Median.of(installed, it -> it)),
                    "p50 under 250 ms", p50 < AIM_MILLIS);
        }
    }

    private static boolean answers(Server server, Request tools, String version) {
        try {
            return server.ask(tools).expect(200).body().contains("\"" + version + "\"");
        } catch (IOException e) {
            return false;
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
