package org.trivsel.benchmarks.item;

import static org.trivsel.benchmarks.report.Report.f;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trivsel.benchmarks.item.Duel.Pair;
import org.trivsel.benchmarks.load.Request;
import org.trivsel.benchmarks.load.Visitor;
import org.trivsel.benchmarks.peer.PeerScript;
import org.trivsel.benchmarks.peer.Pgbench;
import org.trivsel.benchmarks.peer.Sent;
import org.trivsel.benchmarks.peer.StatementLog;
import org.trivsel.benchmarks.report.Median;
import org.trivsel.benchmarks.world.Town;

/** One completed assessment, and all five of a child. */
public final class Reads {
    private static final int LISTENED = 10;
    private static final double ONE = 0.25;
    private static final double FIVE = 0.4;

    private final Bench bench;

    public Reads(Bench bench) {
        this.bench = bench;
    }

    public void measure() throws IOException, InterruptedException {
        List<String> assessments = bench.database().texts("select id from assessment where tenant_id = '" + bench.small().tenant()
                + "' and status = 'C' and child_id < " + "(" + Town.childQuery(String.valueOf(Bench.FIRST_DRAFT)) + ") order by id");
        fight("read one assessment, 32 connections", "read-one.sql", assessments, "/assessments/%s",
                "select id from assessment where status = 'C' and child_id < (" + Town.childQuery(String.valueOf(Bench.FIRST_DRAFT))
                        + ") order by id offset :client_id limit 1", ONE, "at least a quarter");
        fight("read a child's record with 5 assessments, 32 connections", "read-five.sql", bench.small().childIds(Bench.FIRST_READ, Bench.READ),
                "/children/%s/assessments", Town.childQuery(":client_id + " + Bench.FIRST_READ), FIVE, "at least 0.4");
    }

    private void fight(String what, String file, List<String> ids, String path, String own, double aim, String words)
            throws IOException, InterruptedException {
        List<Visitor> visitors = visitors(ids, path);
        Duel.warmUp(bench, visitors);
        Request listened = bench.api().to("GET", path.formatted(ids.get(0))).empty();
        List<List<Sent>> heard = bench.log().during(() -> {
            for (int i = 0; i < LISTENED; i++) {
                bench.server().ask(listened).expect(200);
            }
        });
        PeerScript script = PeerScript.of(heard.get(heard.size() - 1), bench.small().tenant(), bench.twin(),
                new LinkedHashMap<>(Map.of(ids.get(0), own)));
        Pgbench peer = new Pgbench(bench.settings().pgbench(), bench.database(), bench.settings().work().resolve(file), script);
        List<Pair> pairs = new Duel(bench).fight(visitors, peer, bench.settings().shortRound());
        double ratio = Pair.ratio(pairs);
        bench.report().line(what, f("**%.2f** of pgbench (%.0f of %.0f a second)", ratio, Pair.productRate(pairs), Pair.peerRate(pairs)),
                words, ratio >= aim);
        bench.report().line("the same: CPU of the whole machine; statements", f("%.2f ms; %.1f", Median.of(pairs, pair -> pair.cpu().machine()),
                StatementLog.statementsPer(LISTENED, heard)), "", null);
        bench.report().line("the same: refused or failed", String.valueOf(Pair.failures(pairs)), "0", Pair.failures(pairs) == 0);
    }

    private List<Visitor> visitors(List<String> ids, String path) {
        List<Visitor> visitors = new ArrayList<>();
        for (int connection = 0; connection < Bench.CONNECTIONS; connection++) {
            List<Request> requests = new ArrayList<>();
            for (int i = connection; i < ids.size(); i += Bench.CONNECTIONS) {
                requests.add(bench.api().to("GET", path.formatted(ids.get(i))).empty());
            }
            visitors.add(Visitor.repeating(requests, 200));
        }
        return visitors;
    }
}
