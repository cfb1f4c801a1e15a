package org.trivsel.benchmarks.item;

import static org.trivsel.benchmarks.report.Report.f;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.benchmarks.Settings;
import org.trivsel.benchmarks.peer.BareKaraf;
import org.trivsel.benchmarks.peer.Keycloak;
import org.trivsel.benchmarks.report.Median;
import org.trivsel.benchmarks.report.Report;

/** The same act where others do it: a bundle in a bare Karaf, a provider in Keycloak. Nobody asks for anything else there meanwhile. */
public final class Peers {
    private static final Logger LOG = LoggerFactory.getLogger(Peers.class);
    private static final int UPDATES = 20;
    private static final int FEATURES = 5;
    private static final int PROVIDERS = 2;

    private final Settings settings;
    private final Report report;

    public Peers(Settings settings, Report report) {
        this.settings = settings;
        this.report = report;
    }

    public void measure() throws IOException {
        Path karaf = Path.of(System.getProperty("bench.karaf", ""));
        if (Files.isRegularFile(karaf)) {
            karaf(karaf);
        } else {
            LOG.warn("Bare Karaf is not measured: -Dbench.karaf names no archive");
        }
        Path keycloak = Path.of(System.getProperty("bench.keycloak", ""));
        if (Files.isRegularFile(keycloak)) {
            keycloak(keycloak);
        } else {
            LOG.warn("Keycloak is not measured: -Dbench.keycloak names no archive");
        }
    }

    private void karaf(Path archive) throws IOException {
        try (BareKaraf karaf = new BareKaraf(archive, settings.work().resolve("karaf"))) {
            List<double[]> updates = karaf.updates(UPDATES);
            List<Double> features = karaf.features(FEATURES);
            report.line("bare Karaf 4.4.10, idle: bundle:update to the first answer of the new version", f("p50 %.0f ms", Median.of(updates, it -> it[0])), "", null);
            report.line("bare Karaf 4.4.10, idle: nobody answers meanwhile for", f("p50 %.0f ms, longest %.0f ms", Median.of(updates, it -> it[1]),
                    updates.stream().mapToDouble(it -> it[1]).max().orElse(0)), "", null);
            report.line("bare Karaf 4.4.10, idle: feature:install to the first answer", f("p50 %.0f ms", Median.of(features, it -> it)), "", null);
        }
    }

    private void keycloak(Path archive) throws IOException {
        try (Keycloak keycloak = new Keycloak(archive, settings.work().resolve("keycloak"), freePort())) {
            List<double[]> added = new ArrayList<>();
            for (int number = 1; number <= PROVIDERS; number++) {
                added.add(keycloak.add(number));
            }
            report.line("Keycloak (" + archive.getFileName() + "), idle: a provider added, to the first answer with it (build and restart)",
                    f("%.1f s", Median.of(added, it -> it[0]) / 1000), "", null);
            report.line("Keycloak, idle: nobody answers meanwhile for", f("%.1f s", Median.of(added, it -> it[1]) / 1000), "", null);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
