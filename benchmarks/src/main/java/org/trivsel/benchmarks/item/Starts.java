package org.trivsel.benchmarks.item;

import static org.trivsel.benchmarks.report.Report.f;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.trivsel.benchmarks.Settings;
import org.trivsel.benchmarks.peer.StatementLog;
import org.trivsel.benchmarks.product.Server;
import org.trivsel.benchmarks.report.Median;
import org.trivsel.benchmarks.report.Report;

/** From nothing to the first page: database made, migrated, demo data on their way; and the same again with all of it there. */
public final class Starts {
    private static final int FIRST_SECONDS = 12;
    private static final int AGAIN_SECONDS = 8;

    private final Settings settings;
    private final Path home;
    private final int port;
    private final List<Server> first = new ArrayList<>();
    private final List<Server> again = new ArrayList<>();

    public Starts(Settings settings, Path home, int port) {
        this.settings = settings;
        this.home = home;
        this.port = port;
    }

    /** The server that was started last, up, with demo data, and with a log that can be listened to. */
    public Server measure(Report report) throws IOException {
        for (int start = 1; start <= settings.starts(); start++) {
            Path data = settings.work().resolve("data-" + start);
            Server fresh = Server.start(home, data, port, "");
            first.add(fresh);
            fresh.awaitDemoData();
            StatementLog.prepare(fresh.database());
            fresh.close();
            again.add(Server.start(home, data, port, ""));
            if (start < settings.starts()) {
                again.get(again.size() - 1).close();
            }
        }
        report(report);
        return again.get(again.size() - 1);
    }

    private void report(Report report) {
        double firstPage = Median.of(first, server -> seconds(server.untilPage()));
        double againPage = Median.of(again, server -> seconds(server.untilPage()));
        report.line("first start to the first page served; to readiness",
                f("%.1f s; %.1f s", firstPage, Median.of(first, server -> seconds(server.untilReady()))), "at most 12 s", firstPage <= FIRST_SECONDS);
        report.line("restart to the first page served; to readiness",
                f("%.1f s; %.1f s", againPage, Median.of(again, server -> seconds(server.untilReady()))), "at most 8 s", againPage <= AGAIN_SECONDS);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
