package org.trivsel.benchmarks.item;

import static org.trivsel.benchmarks.report.Report.f;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.trivsel.benchmarks.Settings;
import org.trivsel.benchmarks.load.Answer;
import org.trivsel.benchmarks.load.Crowd;
import org.trivsel.benchmarks.load.Latencies;
import org.trivsel.benchmarks.load.Request;
import org.trivsel.benchmarks.load.Visitor;
import org.trivsel.benchmarks.load.Wire;
import org.trivsel.benchmarks.peer.StatementLog;
import org.trivsel.benchmarks.product.Server;
import org.trivsel.benchmarks.report.Report;
import org.trivsel.benchmarks.world.Browser;
import org.trivsel.benchmarks.world.RoundOfTown;
import org.trivsel.benchmarks.world.Town;

/** Many adults who rate at once, two to a group and the same children, each mark saved by itself as the page does it. */
final class Raters {
    private static final int ADULTS = 64;
    private static final int TO_A_GROUP = 2;
    /** The first groups belong to those who read. */
    private static final int FIRST_GROUP = 11;
    private static final int CHILDREN = 5;
    private static final int LISTENED = 10;
    private static final double MILLIS = 100;
    private static final double LAST = 0.99;
    private static final int TAIL = 5;
    private static final Duration PACE = Duration.ofSeconds(1);

    private final Settings settings;
    private final Server server;
    private final Report report;
    private final List<Rater> raters = new ArrayList<>();

    Raters(Settings settings, Server server, Report report, Town town, RoundOfTown round, String accountOf) throws IOException {
        this.settings = settings;
        this.server = server;
        this.report = report;
        for (int adult = 0; adult < ADULTS; adult++) {
            String group = town.group(FIRST_GROUP + adult / TO_A_GROUP);
            town.person("adult-" + adult, "PEDAGOGUE", group, accountOf);
            raters.add(new Rater(Browser.signIn(server, town.key(), "adult-" + adult), round.waiting(group, CHILDREN)));
        }
    }

    void measure() throws IOException, InterruptedException {
        run(Duration.ZERO, 1);
        report("64 adults rate at once, each saves a mark a second", run(PACE, settings.rounds()), false);
        report("the same, as fast as answered", run(Duration.ZERO, settings.rounds()), true);
        report.line("the same: statements of one mark saved", f("%.1f", statements()), "", null);
    }

    private List<Crowd.Round> run(Duration pace, int rounds) throws IOException, InterruptedException {
        List<Crowd.Round> done = new ArrayList<>();
        try (Crowd crowd = new Crowd(server.port(), raters, pace)) {
            for (int round = 0; round < rounds; round++) {
                done.add(crowd.run(settings.round()));
            }
        }
        return done;
    }

    private void report(String what, List<Crowd.Round> rounds, boolean flat) {
        Latencies all = Latencies.of(rounds.stream().map(Crowd.Round::latencies).toList());
        double p50 = all.percentile(0.5);
        double p99 = all.percentile(LAST);
        long failed = rounds.stream().mapToLong(Crowd.Round::failed).sum();
        long shed = rounds.stream().mapToLong(Crowd.Round::shed).sum();
        double rate = rounds.stream().mapToDouble(Crowd.Round::perSecond).average().orElseThrow();
        report.line(what, f("%d errors, %d shed; p50 %.1f, p99 %.1f ms (%.0f a second)", failed, shed, p50, p99, rate),
                flat ? "no error; p99 at most 5 x p50" : "no error, none shed; p99 under 100 ms",
                failed == 0 && (flat ? p99 <= TAIL * p50 : shed == 0 && p99 < MILLIS));
    }

    private double statements() throws IOException {
        Rater rater = raters.get(0);
        return StatementLog.statementsPer(LISTENED, new StatementLog(server.database()).during(() -> {
            try (Wire wire = new Wire(server.port())) {
                for (int i = 0; i < LISTENED; i++) {
                    rater.took(wire.exchange(rater.next()));
                }
            }
        }));
    }

    /** One child after another, mark by mark, and from the beginning again. */
    private static final class Rater implements Visitor {
        private static final String REVISION = "000000000";
        private static final List<String> MARKS = List.of("{\"position\":3}", "{\"mark-joins\":3}", "{\"mark-friend\":2}", "{\"mark-comfort\":4}", "{\"mark-tells\":3}",
                "{\"mark-joy\":4}", "{\"mark-dares\":2}", "{\"mark-limits\":3}", "{\"mark-strength\":4}", "{\"mark-calm\":3}",
                "{\"observation\":\"Plays with two others and asks when something is hard\"}");

        private final List<Request> requests = new ArrayList<>();
        private final List<Request.Slot> slots = new ArrayList<>();
        private final long[] revisions;
        private int at;

        Rater(Browser browser, List<String> parts) throws IOException {
            revisions = new long[parts.size()];
            for (String part : parts) {
                String path = "/tools/early/parts/" + part;
                String csrf = browser.csrf(path);
                for (String mark : MARKS) {
                    Request request = browser.to("POST", path + "/answers").header("Accept", "application/json").header("X-CSRF-Token", csrf)
                            .header("If-Match", '"' + REVISION + '"').json(mark);
                    requests.add(request);
                    slots.add(request.slot("If-Match: \"" + REVISION, REVISION.length()));
                }
            }
        }

        @Override
        public ByteBuffer next() {
            slots.get(at).put(revisions[at / MARKS.size()]);
            return requests.get(at).bytes();
        }

        @Override
        public boolean took(Answer answer) {
            if (answer.status() != 200) {
                return false;
            }
            revisions[at / MARKS.size()]++;
            at = at + 1 == requests.size() ? 0 : at + 1;
            return true;
        }
    }
}
