package org.trivsel.benchmarks.item;

import static org.trivsel.benchmarks.report.Report.f;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.trivsel.benchmarks.load.Crowd;
import org.trivsel.benchmarks.load.Request;
import org.trivsel.benchmarks.load.Visitor;
import org.trivsel.benchmarks.peer.StatementLog;
import org.trivsel.benchmarks.report.Median;
import org.trivsel.benchmarks.world.Browser;
import org.trivsel.benchmarks.world.Town;

/** The same pages in a small and a large town, one reader, in turn. */
public final class PageVisits {
    private static final int STATEMENTS = 8;
    private static final int LISTENED = 5;
    private static final double FLAT = 1.25;
    private static final Duration TIME = Duration.ofMillis(700);

    private final Bench bench;

    public PageVisits(Bench bench) {
        this.bench = bench;
    }

    public void measure() throws IOException, InterruptedException {
        compare("child page", Town.GROUP, town -> "/children/" + town.childIds(1, 1).get(0));
        compare("child page, for somebody at the whole municipality", Town.EVERYWHERE, town -> "/children/" + town.childIds(1, 1).get(0));
        compare("group overview", Town.GROUP, town -> "/tools/language/groups/" + town.group());
        compare("group overview, for somebody at the whole municipality", Town.EVERYWHERE, town -> "/tools/language/groups/" + town.group());
        compare("start page", Town.GROUP, town -> "/");
        compare("start page, for somebody at the whole municipality", Town.EVERYWHERE, town -> "/");
    }

    private void compare(String what, String account, PathIn path) throws IOException, InterruptedException {
        Visit small = new Visit(bench.small(), account, path);
        Visit large = new Visit(bench.large(), account, path);
        small.round();
        large.round();
        List<Double> inSmall = new ArrayList<>();
        List<Double> inLarge = new ArrayList<>();
        for (int round = 0; round < bench.settings().rounds(); round++) {
            inSmall.add(small.round());
            inLarge.add(large.round());
        }
        double one = Median.of(inSmall, millis -> millis);
        double other = Median.of(inLarge, millis -> millis);
        double statements = Math.max(small.statements(), large.statements());
        bench.report().line(what + ": 600 and 60,000 children in the tenant", f("%.1f and %.1f ms; %.1f statements", one, other, statements),
                "flat; at most 8 statements", other <= FLAT * one + 1 && statements <= STATEMENTS);
    }

    @FunctionalInterface
    private interface PathIn {
        String of(Town town);
    }

    private final class Visit {
        private final Request request;

        Visit(Town town, String account, PathIn path) throws IOException {
            request = Browser.signIn(bench.server(), town.key(), account).page(path.of(town));
        }

        double round() throws IOException, InterruptedException {
            Crowd.Round round = Duel.round(bench, List.of(Visitor.repeating(List.of(request), 200)), TIME);
            return round.latencies().percentile(0.5);
        }

        double statements() throws IOException {
            return StatementLog.statementsPer(LISTENED, bench.log().during(() -> {
                for (int i = 0; i < LISTENED; i++) {
                    bench.server().ask(request).expect(200);
                }
            }));
        }
    }
}
