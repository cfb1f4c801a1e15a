package org.trivsel.benchmarks.item;

import static org.trivsel.benchmarks.report.Report.f;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.trivsel.benchmarks.product.Memory;
import org.trivsel.benchmarks.product.Server;
import org.trivsel.benchmarks.report.Median;
import org.trivsel.benchmarks.report.Report;
import org.trivsel.benchmarks.world.Api;
import org.trivsel.benchmarks.world.Browser;
import org.trivsel.benchmarks.world.Town;

/** What a further tenant costs a running system, and how soon it is served. */
public final class MoreTenants {
    private static final int BEFORE = 10;
    private static final int MORE = 40;
    private static final int CHILDREN = 20;
    private static final int HEAP_KIB = 32;
    private static final int READY_MILLIS = 100;

    private final Server server;
    private final Report report;

    /** @param server lets others attach */
    public MoreTenants(Server server, Report report) {
        this.server = server;
        this.report = report;
    }

    public void measure() throws IOException {
        List<Double> millis = new ArrayList<>();
        welcome(1, BEFORE, new ArrayList<>());
        long before = Memory.liveHeapBytes(server);
        welcome(BEFORE + 1, MORE, millis);
        double kib = (Memory.liveHeapBytes(server) - before) / 1024.0 / MORE;
        double ready = Median.of(millis, it -> it);
        report.line("heap of a further tenant, used by API and pages", f("%.1f KiB", kib), "under 32 KiB", kib < HEAP_KIB);
        report.line("a further tenant: first sign-in (password hash included) and first list of children", f("%.0f ms", ready), "100 ms",
                ready <= READY_MILLIS);
    }

    private void welcome(int first, int count, List<Double> millis) throws IOException {
        for (int number = first; number < first + count; number++) {
            Town town = Town.build(server.database(), "bench-more-" + number, CHILDREN, "strandby");
            long began = System.nanoTime();
            Api api = Api.signIn(server, town.key(), Town.GROUP);
            server.ask(api.to("GET", "/children").empty()).expect(200);
            millis.add((System.nanoTime() - began) / 1e6);
            server.ask(Browser.signIn(server, town.key(), Town.GROUP).page("/")).expect(200);
        }
    }
}
