package org.trivsel.benchmarks.item;

import static org.trivsel.benchmarks.report.Report.f;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.benchmarks.Settings;
import org.trivsel.benchmarks.load.Answer;
import org.trivsel.benchmarks.load.Crowd;
import org.trivsel.benchmarks.load.Request;
import org.trivsel.benchmarks.load.Visitor;
import org.trivsel.benchmarks.product.Server;
import org.trivsel.benchmarks.product.Waiting;
import org.trivsel.benchmarks.report.Median;
import org.trivsel.benchmarks.report.Report;
import org.trivsel.benchmarks.world.Api;
import org.trivsel.benchmarks.world.Browser;
import org.trivsel.benchmarks.world.NextVersion;
import org.trivsel.benchmarks.world.Operator;
import org.trivsel.benchmarks.world.Sheet;
import org.trivsel.benchmarks.world.Town;

/**
 * The tool for language is upgraded and rolled back again and again under people who never stop: install beside, point their municipality,
 * point back, remove. Half of those at the tool write drafts, half look at its page; the others look at lists that are not the tool's.
 */
public final class Swaps {
    private static final Logger LOG = LoggerFactory.getLogger(Swaps.class);
    private static final int AT_THE_TOOL = 32;
    private static final int ELSEWHERE = 8;
    private static final int CHILDREN = 200;
    private static final String OLD = "0.1.0";
    private static final String NEW = "0.2.0";
    private static final String CANARY = "bench-canary";
    private static final String REST = "bench-rest";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Of each connection: four hundred requests a second in all. */
    private static final Duration PACE = Duration.ofMillis(100);
    private static final Duration WARM_UP = Duration.ofSeconds(25);
    /** Rounds at the pace, until they are alike. */
    private static final int MOST_ROUNDS = 20;
    private static final double ALIKE = 0.8;
    private static final int REHEARSALS = 5;
    private static final double UNMOVED = 1.25;
    private static final Duration LINGER = Duration.ofMillis(100);
    private static final double IN_PLACE_MILLIS = 50;

    private final Settings settings;
    private final Server server;
    private final Path home;
    private final Report report;
    private final int times = Integer.getInteger("bench.swaps", 100);
    private final AtomicLong lastOfNew = new AtomicLong();
    private final List<Double> untilAnswered = new ArrayList<>();
    private final List<Double> untilLast = new ArrayList<>();
    private final List<Writer> writers = new ArrayList<>();
    private volatile boolean over;
    private long goneBefore;

    public Swaps(Settings settings, Server server, Path home, Report report) {
        this.settings = settings;
        this.server = server;
        this.home = home;
        this.report = report;
    }

    public void measure() throws IOException, InterruptedException {
        Town canary = Town.build(server.database(), CANARY, CHILDREN, "strandby");
        Town rest = Town.build(server.database(), REST, CHILDREN, "strandby");
        server.database().execute("analyze");
        Operator operator = new Operator(server);
        String sha256 = operator.bring(NextVersion.of(home, NEW));
        operator.sandbox(CANARY);
        Api atTheTool = Api.signIn(server, canary.key(), Town.EVERYWHERE);
        try (Crowd tool = new Crowd(server.port(), atTheTool(canary, atTheTool), PACE);
                Crowd others = new Crowd(server.port(), elsewhere(rest), PACE)) {
            warmUp(canary, atTheTool);
            settle(tool, others);
            rehearse(operator, sha256, atTheTool, tool, others);
            Pair before = both(tool, others, settings.round());
            long began = System.nanoTime();
            goneBefore = applicationsGone();
            Pair swapping = swapping(times, operator, sha256, atTheTool, tool, others);
            report(before, swapping, both(tool, others, settings.round()), Duration.ofNanos(System.nanoTime() - began));
        }
    }

    /** At the pace of the measurement, until the slowest answers are no quicker than in the round before. */
    private void settle(Crowd tool, Crowd others) throws InterruptedException {
        double before = Double.MAX_VALUE;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double now = both(tool, others, settings.shortRound()).tool().latencies().percentile(0.99);
            LOG.info("Settling: p99 {} ms", f("%.1f", now));
            if (now > ALIKE * before) {
                return;
            }
            before = now;
        }
    }

    /** The first swaps load classes that no later one does. */
    private void rehearse(Operator operator, String sha256, Api atTheTool, Crowd tool, Crowd others) throws IOException {
        swapping(REHEARSALS, operator, sha256, atTheTool, tool, others);
        untilAnswered.clear();
        untilLast.clear();
    }

    private Pair swapping(int often, Operator operator, String sha256, Api atTheTool, Crowd tool, Crowd others) throws IOException {
        over = false;
        CompletableFuture<Pair> during = CompletableFuture.supplyAsync(() -> untilOver(tool, others));
        try {
            for (int time = 0; time < often; time++) {
                swap(operator, sha256, atTheTool);
            }
        } finally {
            over = true;
        }
        return during.join();
    }

    /** As fast as answered: a Java machine that is cold would not keep up with the pace. */
    private void warmUp(Town town, Api api) throws IOException, InterruptedException {
        Browser browser = Browser.signIn(server, town.key(), Town.EVERYWHERE);
        List<Request> asked = List.of(browser.page("/tools/language"), browser.page("/children"), api.to("GET", "/children").empty());
        List<Visitor> visitors = new ArrayList<>();
        for (String child : town.childIds(AT_THE_TOOL + 1, ELSEWHERE)) {
            visitors.add(Visitor.repeating(asked.stream().map(Request::copy).toList(), 200));
            visitors.add(new Writer(api, Sheet.learn(api, town.childIds(AT_THE_TOOL + ELSEWHERE + 1, 1).get(0)), child));
        }
        try (Crowd crowd = new Crowd(server.port(), visitors)) {
            crowd.run(WARM_UP);
        }
    }

    private void swap(Operator operator, String sha256, Api canary) throws IOException {
        Request tools = canary.to("GET", "/tools").empty();
        String install = operator.plan(sha256, "install");
        long began = System.nanoTime();
        operator.go(sha256, "install", install);
        operator.awaitInstalled(sha256);
        operator.point(CANARY, NEW);
        Waiting.until("an answer of the new version", PATIENCE, () -> answers(tools, NEW));
        untilAnswered.add((System.nanoTime() - began) / 1e6);
        LockSupport.parkNanos(LINGER.toNanos());
        int seen = operator.seen(CANARY);
        long decided = System.nanoTime();
        operator.rollBack(CANARY, seen);
        LockSupport.parkNanos(2 * LINGER.toNanos());
        untilLast.add(Math.max(0, lastOfNew.get() - decided) / 1e6);
        operator.go(sha256, "removal", operator.plan(sha256, "removal"));
        operator.awaitGone(sha256);
    }

    private boolean answers(Request tools, String version) {
        try {
            return server.ask(tools).expect(200).body().contains("\"" + version + "\"");
        } catch (IOException e) {
            return false;
        }
    }

    private List<Visitor> atTheTool(Town town, Api api) throws IOException {
        List<String> children = town.childIds(1, AT_THE_TOOL);
        Sheet sheet = Sheet.learn(api, children.get(0));
        Browser browser = Browser.signIn(server, town.key(), Town.EVERYWHERE);
        List<Visitor> visitors = new ArrayList<>();
        for (int i = 0; i < AT_THE_TOOL / 2; i++) {
            Writer writer = new Writer(api, sheet, children.get(i + 1));
            writers.add(writer);
            visitors.add(writer);
            visitors.add(new Reader(browser.page("/tools/language")));
        }
        return visitors;
    }

    private List<Visitor> elsewhere(Town town) throws IOException {
        Api api = Api.signIn(server, town.key(), Town.EVERYWHERE);
        Browser browser = Browser.signIn(server, town.key(), Town.GROUP);
        List<Visitor> visitors = new ArrayList<>();
        for (int i = 0; i < ELSEWHERE; i++) {
            visitors.add(Visitor.repeating(List.of(i % 2 == 0 ? api.to("GET", "/children").empty() : browser.page("/children")), 200));
        }
        return visitors;
    }

    private static Pair both(Crowd tool, Crowd others, Duration time) throws InterruptedException {
        CompletableFuture<Crowd.Round> beside = CompletableFuture.supplyAsync(() -> round(others, time));
        return new Pair(tool.run(time), beside.join());
    }

    private Pair untilOver(Crowd tool, Crowd others) {
        CompletableFuture<Crowd.Round> beside = CompletableFuture.supplyAsync(() -> until(others));
        return new Pair(until(tool), beside.join());
    }

    private Crowd.Round until(Crowd crowd) {
        try {
            return crowd.runUntil(() -> over);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Crowd.Round round(Crowd crowd, Duration time) {
        try {
            return crowd.run(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void report(Pair before, Pair during, Pair after, Duration took) throws IOException {
        long failed = during.tool().failed() + during.tool().shed() + during.others().failed() + during.others().shed();
        long lost = 0;
        for (Writer writer : writers) {
            lost += writer.isKept() ? 0 : 1;
        }
        long gone = applicationsGone() - goneBefore;
        LOG.info("{} swaps in {} s", times, took.toSeconds());
        report.line(times + " upgrades and rollbacks of a tool under 320 requests a second on it and 80 on others, 32 and 8 connections: requests failed, of " + (during.tool().done() + during.others().done()),
                String.valueOf(failed), "0", failed == 0);
        report.line("the same: drafts lost, of " + writers.size(), String.valueOf(lost), "0", lost == 0);
        report.line("the same: other bundles' applications that went away meanwhile", String.valueOf(gone), "0", gone == 0);
        report.line("the same: p99 at the tool at rest before, while swapping, at rest after", p99(before.tool(), during.tool(), after.tool()), "", null);
        double rest = Math.max(p99(before.others()), p99(after.others()));
        report.line("the same: p99 of the others", p99(before.others(), during.others(), after.others()), "unmoved", p99(during.others()) <= UNMOVED * rest);
        report.line("the same: answers a second at the tool", f("%.0f; %.0f; %.0f", before.tool().perSecond(), during.tool().perSecond(), after.tool().perSecond()), "", null);
        double p50 = Median.of(untilAnswered, it -> it);
        report.line("artefact in the database to the first answer of the new version for the canary tenant, under that load",
                f("p50 %.0f ms, longest %.0f ms", p50, untilAnswered.stream().mapToDouble(it -> it).max().orElse(0)), "p50 under 50 ms", p50 < IN_PLACE_MILLIS);
        report.line("decision to roll back to the last answer of the bad version, under that load",
                f("p50 %.0f ms, longest %.0f ms", Median.of(untilLast, it -> it), untilLast.stream().mapToDouble(it -> it).max().orElse(0)), "", null);
    }

    /** As the log says it. */
    private long applicationsGone() throws IOException {
        return Files.readString(server.data().resolve("log/trivsel.log")).lines()
                .filter(line -> line.contains("REST application") && line.endsWith("is gone") && !line.contains("tools.language")).count();
    }

    private static double p99(Crowd.Round round) {
        return round.latencies().percentile(0.99);
    }

    private static String p99(Crowd.Round before, Crowd.Round during, Crowd.Round after) {
        return f("%.1f; %.1f; %.1f ms", p99(before), p99(during), p99(after));
    }

    private record Pair(Crowd.Round tool, Crowd.Round others) {
    }

    /** Looks at the page of the tool, and sees which version has made it. */
    private final class Reader implements Visitor {
        private final Request page;

        Reader(Request page) {
            this.page = page;
        }

        @Override
        public ByteBuffer next() {
            return page.bytes();
        }

        @Override
        public boolean took(Answer answer) {
            if (answer.status() == 200 && answer.body().contains(NextVersion.WORDS)) {
                lastOfNew.accumulateAndGet(System.nanoTime(), Math::max);
            }
            return answer.status() == 200;
        }
    }

    /** Writes one draft, over and over. */
    private static final class Writer implements Visitor {
        private static final String REVISION = "000000000";

        private final Api api;
        private final String draft;
        private final List<Request> requests = new ArrayList<>();
        private final List<Request.Slot> slots = new ArrayList<>();
        private long revision;
        private int at;

        Writer(Api api, Sheet sheet, String child) throws IOException {
            this.api = api;
            var begun = api.ask(sheet.begin(child), 201);
            draft = begun.get("id").asText();
            revision = begun.get("revision").asLong();
            for (String answer : sheet.single(new Random(child.hashCode()))) {
                Request request = api.to("PATCH", "/assessments/" + draft + "/answers").header("If-Match", "\"" + REVISION + "\"").json(answer);
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

        boolean isKept() throws IOException {
            return api.ask(api.to("GET", "/assessments/" + draft).empty(), 200).get("revision").asLong() == revision;
        }
    }
}
