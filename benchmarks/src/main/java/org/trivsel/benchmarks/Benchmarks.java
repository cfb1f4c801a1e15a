package org.trivsel.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.openjdk.jmh.runner.RunnerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.benchmarks.item.Autosaves;
import org.trivsel.benchmarks.item.Bench;
import org.trivsel.benchmarks.item.Entitlement;
import org.trivsel.benchmarks.item.FolderPath;
import org.trivsel.benchmarks.item.Licences;
import org.trivsel.benchmarks.item.ManyTenants;
import org.trivsel.benchmarks.item.MoreTenants;
import org.trivsel.benchmarks.item.PageVisits;
import org.trivsel.benchmarks.item.Peers;
import org.trivsel.benchmarks.item.Profile;
import org.trivsel.benchmarks.item.Reads;
import org.trivsel.benchmarks.item.Saves;
import org.trivsel.benchmarks.item.Scoring;
import org.trivsel.benchmarks.item.SecondNode;
import org.trivsel.benchmarks.item.Starts;
import org.trivsel.benchmarks.item.Swaps;
import org.trivsel.benchmarks.item.TownRounds;
import org.trivsel.benchmarks.peer.StatementLog;
import org.trivsel.benchmarks.product.Command;
import org.trivsel.benchmarks.product.Database;
import org.trivsel.benchmarks.product.Server;
import org.trivsel.benchmarks.report.Report;
import org.trivsel.benchmarks.world.Api;
import org.trivsel.benchmarks.world.Sheet;
import org.trivsel.benchmarks.world.Town;
import org.trivsel.benchmarks.world.Twin;

/** The command behind {@code mvn -Pbench}. */
public final class Benchmarks {
    private static final Logger LOG = LoggerFactory.getLogger(Benchmarks.class);
    private static final int SMALL = 600;
    private static final int LARGE = 60_000;
    private static final String DEMO = "strandby";

    private final Settings settings;
    private final Report report;
    private final Path home;
    private final int port;

    private Benchmarks(Settings settings) throws IOException {
        this.settings = settings;
        Command.run("rm", "-rf", settings.work().toString());
        this.home = Server.unpack(settings.distribution(), settings.work().resolve("trivsel"));
        this.port = freePort();
        this.report = new Report(settings.results());
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, RunnerException {
        Benchmarks benchmarks = new Benchmarks(Settings.ofSystem());
        benchmarks.run();
        LOG.info("Written to {}\n\n{}", benchmarks.settings.results(), benchmarks.report.text());
    }

    private void run() throws IOException, InterruptedException, RunnerException {
        Path data;
        try (Server server = new Starts(settings, home, port).measure(report)) {
            data = server.data();
            Database database = server.database();
            report.machine(Machine.describe(settings, database));
            if (settings.wantsAnyOf("saves", "autosaves", "reads", "pages", "footprint", "profile")) {
                withServer(bench(server, database));
            }
            if (settings.wants("swaps")) {
                new Swaps(settings, server, home, report).measure();
                report.write();
            }
            if (settings.wants("licences")) {
                new Licences(settings, server, home, report).measure();
                report.write();
            }
            if (settings.wants("rounds")) {
                new TownRounds(settings, server, report).measure();
                report.write();
            }
            if (settings.wants("nodes")) {
                new SecondNode(settings, server, home, report).measure();
                report.write();
            }
        }
        if (settings.wants("folder")) {
            new FolderPath(home, data, port, report).measure();
            report.write();
        }
        if (settings.wants("tenants")) {
            new ManyTenants(settings, home, data, port, report).measure();
            report.write();
        }
        if (settings.wants("peers")) {
            new Peers(settings, report).measure();
            report.write();
        }
        if (settings.wants("profile")) {
            // Attaching is forbidden in earnest; a profile and a look at the heap need it.
            try (Server open = Server.start(home, data, port, "-XX:-DisableAttachMechanism")) {
                withAttachment(open);
            }
        }
        if (settings.wants("scoring")) {
            new Scoring(report).measure();
        }
        if (settings.wants("entitlement")) {
            new Entitlement(report).measure();
        }
        report.write();
        if (!Boolean.getBoolean("bench.keep")) {
            Command.run("rm", "-rf", settings.work().toString());
        }
    }

    private Bench bench(Server server, Database database) throws IOException {
        LOG.info("Making towns of {} and {} children", SMALL, LARGE);
        Town small = Town.build(database, "bench-small", SMALL, DEMO);
        Town large = Town.build(database, "bench-large", LARGE, DEMO);
        database.execute("analyze");
        Api api = Api.signIn(server, small.key(), Town.EVERYWHERE);
        Sheet sheet = Sheet.learn(api, small.childIds(SMALL, 1).get(0));
        history(server, small, sheet);
        String twin = Twin.of(database, small.tenant());
        database.execute("analyze");
        return new Bench(settings, server, database, new StatementLog(database), small, large, twin, api, sheet, report);
    }

    /** The children that are read have five assessments each. */
    private static void history(Server server, Town town, Sheet sheet) throws IOException {
        Random dice = new Random(5);
        List<String> children = new ArrayList<>(town.childIds(Bench.FIRST_READ, Bench.READ));
        for (int time = 0; time < Bench.PER_CHILD; time++) {
            for (String child : children) {
                server.ask(sheet.whole(child, dice)).expect(201);
            }
        }
    }

    private void withServer(Bench bench) throws IOException, InterruptedException {
        Saves saves = new Saves(bench);
        saves.warmUp();
        if (settings.wants("saves")) {
            saves.measure();
            report.write();
        }
        if (settings.wants("autosaves")) {
            new Autosaves(bench).measure();
            report.write();
        }
        if (settings.wants("reads")) {
            new Reads(bench).measure();
            report.write();
        }
        if (settings.wants("pages")) {
            new PageVisits(bench).measure();
            report.write();
        }
        if (settings.wants("footprint")) {
            saves.footprint();
            report.write();
        }
    }

    private void withAttachment(Server server) throws IOException, InterruptedException {
        Town small = Town.known(server.database(), "bench-small", SMALL);
        Api api = Api.signIn(server, small.key(), Town.EVERYWHERE);
        Sheet sheet = Sheet.learn(api, small.childIds(SMALL, 1).get(0));
        Database database = server.database();
        new Profile(new Bench(settings, server, database, new StatementLog(database), small, small, small.tenant(), api, sheet, report)).measure();
        new MoreTenants(server, report).measure();
        report.write();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
