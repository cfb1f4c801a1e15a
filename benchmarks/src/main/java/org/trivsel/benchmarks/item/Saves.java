package org.trivsel.benchmarks.item;

import static org.trivsel.benchmarks.report.Report.f;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.trivsel.benchmarks.item.Duel.Pair;
import org.trivsel.benchmarks.load.Request;
import org.trivsel.benchmarks.load.Visitor;
import org.trivsel.benchmarks.peer.PeerScript;
import org.trivsel.benchmarks.peer.Pgbench;
import org.trivsel.benchmarks.peer.Sent;
import org.trivsel.benchmarks.peer.StatementLog;
import org.trivsel.benchmarks.product.Memory;
import org.trivsel.benchmarks.report.Median;
import org.trivsel.benchmarks.world.Town;

/** A whole assessment in one call: sign-in, permission, validation, scoring, audit; and what a hundred thousand of them leave behind. */
public final class Saves {
    private static final int LISTENED = 20;
    private static final double MILLIS = 0.65;
    private static final int STATEMENTS = 5;
    private static final int MIB = 512;
    private static final int BYTES = 1400;

    private final Bench bench;
    private final List<Visitor> visitors;
    private final List<Request> listened;
    private final String listenedChild;
    private long saved;

    public Saves(Bench bench) {
        this.bench = bench;
        this.visitors = visitors(bench);
        this.listenedChild = bench.small().childIds(Bench.FIRST_SAVED, 1).get(0);
        Random dice = new Random(1);
        this.listened = java.util.stream.Stream.generate(() -> bench.sheet().whole(listenedChild, dice)).limit(LISTENED).toList();
    }

    /** Each connection has children of its own. */
    static List<Visitor> visitors(Bench bench) {
        Random dice = new Random(40);
        List<String> children = bench.small().childIds(Bench.FIRST_SAVED, bench.small().children() - Bench.FIRST_SAVED + 1);
        List<Visitor> visitors = new ArrayList<>();
        for (int connection = 0; connection < Bench.CONNECTIONS; connection++) {
            List<Request> requests = new ArrayList<>();
            for (int child = connection; child < children.size(); child += Bench.CONNECTIONS) {
                requests.add(bench.sheet().whole(children.get(child), dice));
            }
            visitors.add(Visitor.repeating(requests, 201));
        }
        return visitors;
    }

    public void warmUp() throws IOException, InterruptedException {
        saved += Duel.warmUp(bench, visitors);
    }

    public void measure() throws IOException, InterruptedException {
        List<List<Sent>> heard = bench.log().during(this::askListened);
        double statements = StatementLog.statementsPer(LISTENED, heard);
        Pgbench peer = peer(heard.get(heard.size() - 1));
        List<Pair> pairs = new Duel(bench).fight(visitors, peer, bench.settings().round());
        pairs.forEach(pair -> saved += pair.product().done());
        report(pairs, statements);
        whereTheTimeGoes(pairs, peer);
    }

    /** Saves on until there have been so many, and looks what they have left in memory and on disk. */
    public void footprint() throws IOException, InterruptedException {
        while (saved < bench.settings().saves()) {
            saved += Duel.round(bench, visitors, bench.settings().round()).done();
        }
        Duel.awaitQuiet(bench);
        double resident = Memory.residentMib(bench.server());
        bench.report().line("resident memory of the Java machine after " + saved + " saves, 384 MB heap", f("%.0f MiB", resident),
                "at most 512 MiB", resident <= MIB);
        disk("after the saves");
        bench.database().execute("vacuum (analyze) assessment");
        disk("after a plain vacuum");
    }

    private void disk(String when) {
        double bytes = bench.database().number("select pg_total_relation_size('assessment')")
                / (double) bench.database().number("select count(*) from assessment");
        bench.report().line("disk per assessment with indexes, " + when, f("%.0f bytes", bytes), "at most 1.4 kB", bytes <= BYTES);
    }

    private void askListened() throws IOException {
        for (Request request : listened) {
            bench.server().ask(request).expect(201);
        }
    }

    private Pgbench peer(List<Sent> transaction) throws IOException {
        String own = Town.childQuery("mod(:client_id, " + (bench.small().children() - Bench.FIRST_SAVED) + ") + " + Bench.FIRST_SAVED);
        PeerScript script = PeerScript.of(transaction, bench.small().tenant(), bench.twin(), new LinkedHashMap<>(Map.of(listenedChild, own)));
        return new Pgbench(bench.settings().pgbench(), bench.database(), bench.settings().work().resolve("save.sql"), script);
    }

    private void report(List<Pair> pairs, double statements) {
        double ratio = Pair.ratio(pairs);
        double machine = Median.of(pairs, pair -> pair.cpu().machine());
        bench.report().line("save and complete a whole assessment (40 answers), 32 connections",
                f("**%.2f** of pgbench (%.0f of %.0f a second)", ratio, Pair.productRate(pairs), Pair.peerRate(pairs)), "at least 0.5", ratio >= 0.5);
        bench.report().line("the same: CPU of the whole machine, load generator included", f("%.2f ms", machine), "at most 0.65 ms", machine <= MILLIS);
        bench.report().line("the same: statements", f("%.1f", statements), "at most 5", statements <= STATEMENTS);
        bench.report().line("the same: p50 / p99", f("%.1f / %.1f ms", Median.of(pairs, pair -> pair.product().latencies().percentile(0.5)),
                Median.of(pairs, pair -> pair.product().latencies().percentile(0.99))), "", null);
        bench.report().line("the same: refused or failed", String.valueOf(Pair.failures(pairs)), "0", Pair.failures(pairs) == 0);
    }

    private void whereTheTimeGoes(List<Pair> pairs, Pgbench peer) {
        double machine = Median.of(pairs, pair -> pair.cpu().machine());
        double java = Median.of(pairs, pair -> pair.cpu().java());
        double postgres = Median.of(pairs, pair -> pair.cpu().postgres());
        double generator = Median.of(pairs, pair -> pair.cpu().generator());
        StringBuilder text = new StringBuilder("CPU for one save, sealing of its audit entry included:\n\n| who | ms |\n|---|---|\n");
        text.append(row("Java machine of the product", java)).append(row("PostgreSQL", postgres)).append(row("load generator", generator))
                .append(row("kernel and others", Math.max(0, machine - java - postgres - generator))).append(row("whole machine", machine));
        text.append("\nThe same statements from one client of pgbench, milliseconds until each is answered:\n\n| statement | ms |\n|---|---|\n");
        peer.perStatement(Duration.ofSeconds(2)).forEach((statement, millis) -> {
            if (millis >= 0.001) {
                text.append(row("`" + statement.substring(0, Math.min(statement.length(), 70)) + "`", millis));
            }
        });
        bench.report().section("Where the time of a save goes", text.toString());
    }

    private static String row(String who, double millis) {
        return f("| %s | %.3f |%n", who, millis);
    }
}
