package org.trivsel.benchmarks.item;

import static org.trivsel.benchmarks.report.Report.f;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.trivsel.benchmarks.Settings;
import org.trivsel.benchmarks.load.Request;
import org.trivsel.benchmarks.peer.StatementLog;
import org.trivsel.benchmarks.product.Server;
import org.trivsel.benchmarks.report.Median;
import org.trivsel.benchmarks.report.Report;
import org.trivsel.benchmarks.world.Api;
import org.trivsel.benchmarks.world.Browser;
import org.trivsel.benchmarks.world.RoundOfTown;
import org.trivsel.benchmarks.world.Town;

/** Rounds over twenty thousand children in three hundred groups of one tenant: opened, followed, rated in by many at once, closed, and read as figures. */
public final class TownRounds {
    private static final String TOWN = "bench-round";
    private static final String DEMO = "strandby";
    private static final String LEADER = "leader";
    private static final int CHILDREN = 20_000;
    private static final int GROUPS = 300;
    private static final double OPENING_SECONDS = 10;
    private static final double CLOSING_SECONDS = 1;
    /** Of the round that goes on. */
    private static final int HALF = 2;

    private final Settings settings;
    private final Server server;
    private final Report report;

    public TownRounds(Settings settings, Server server, Report report) {
        this.settings = settings;
        this.server = server;
        this.report = report;
    }

    public void measure() throws IOException, InterruptedException {
        Town town = Town.build(server.database(), TOWN, CHILDREN, GROUPS, DEMO);
        town.enable("early");
        town.person(LEADER, "LEADER", town.municipality(), DEMO);
        server.database().execute("analyze");
        Api leader = Api.signIn(server, TOWN, LEADER);
        List<RoundOfTown.Opening> openings = new ArrayList<>();
        List<Double> closings = new ArrayList<>();
        RoundOfTown before = opened(leader, town, "First round", openings);
        before.agreeOn(1, 0);
        closings.add(before.close());
        RoundOfTown last = opened(leader, town, "Second round", openings);
        last.agreeOn(1, 1);
        closings.add(last.close());
        RoundOfTown now = opened(leader, town, "Third round", openings);
        now.agreeOn(HALF, 2);
        pages(leader, town, last, now);
        new Raters(settings, server, report, town, now, DEMO).measure();
        closings.add(now.close());
        report(openings, closings);
    }

    private RoundOfTown opened(Api leader, Town town, String title, List<RoundOfTown.Opening> openings) throws IOException {
        RoundOfTown round = RoundOfTown.plan(leader, server.database(), town, title);
        openings.add(round.open());
        server.database().execute("analyze");
        return round;
    }

    private void report(List<RoundOfTown.Opening> openings, List<Double> closings) {
        List<Double> seconds = openings.stream().map(RoundOfTown.Opening::seconds).toList();
        double opening = Median.of(seconds, it -> it);
        report.line("round over 20,000 children in 300 groups: from the word to open until all are counted", f("%s s; %.0f steps seen meanwhile", range(seconds),
                Median.of(openings, RoundOfTown.Opening::steps)), "under 10 s", opening < OPENING_SECONDS);
        report.line("the same: closed", f("%s s", range(closings)), "under 1 s", Median.of(closings, it -> it) < CLOSING_SECONDS);
    }

    private static String range(List<Double> all) {
        return f("%.2f (%.2f to %.2f)", Median.of(all, it -> it), all.stream().mapToDouble(it -> it).min().orElseThrow(),
                all.stream().mapToDouble(it -> it).max().orElseThrow());
    }

    private void pages(Api program, Town town, RoundOfTown last, RoundOfTown now) throws IOException, InterruptedException {
        Browser leader = Browser.signIn(server, TOWN, LEADER);
        Browser pedagogue = Browser.signIn(server, TOWN, Town.GROUP);
        String child = "/children/" + town.childIds(1, 1).get(0);
        String round = "/tools/early/rounds/" + now.id();
        String group = round + "/units/" + town.group();
        String agreed = "/tools/early/parts/" + now.agreed(town.group(), 1).get(0) + "/talk";
        String rating = "/tools/early/parts/" + now.waiting(town.group(), 1).get(0);
        Request movement = leader.page("/tools/early/movement?round=" + last.id());
        long began = System.nanoTime();
        server.ask(movement).expect(200);
        report.line("leader of the town: movement, the first look, which counts two rounds", f("%.0f ms", (System.nanoTime() - began) / 1e6), "", null);
        Request coverage = program.to("GET", "/rounds/" + now.id() + "/coverage?limit=200").empty();
        new PromptPages(settings, server, report)
                .add("leader of the town: start page", leader.page("/"))
                .add("leader of the town: rounds", leader.page("/rounds"))
                .add("leader of the town: round that is open, with its coverage", leader.page("/rounds/" + now.id()))
                .add("leader of the town: coverage by program, 200 groups of it", coverage)
                .add("leader of the town: movement since the round before", movement)
                .add("leader of the town: places of the round", leader.page(round))
                .add("leader of the town: children of a group", leader.page(group))
                .add("leader of the town: child", leader.page(child))
                .add("pedagogue: start page", pedagogue.page("/"))
                .add("pedagogue: rounds", pedagogue.page("/tools/early"))
                .add("pedagogue: places of the round", pedagogue.page(round))
                .add("pedagogue: children of the group, 67 of them", pedagogue.page(group))
                .add("pedagogue: own rating", pedagogue.page(rating))
                .add("pedagogue: conversation", pedagogue.page(agreed))
                .add("pedagogue: child", pedagogue.page(child))
                .measure(new StatementLog(server.database()));
    }
}
