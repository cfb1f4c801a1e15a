package org.trivsel.benchmarks.item;

import static org.trivsel.benchmarks.report.Report.f;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.trivsel.benchmarks.Settings;
import org.trivsel.benchmarks.load.Crowd;
import org.trivsel.benchmarks.load.Request;
import org.trivsel.benchmarks.load.Visitor;
import org.trivsel.benchmarks.product.Database;
import org.trivsel.benchmarks.product.Memory;
import org.trivsel.benchmarks.product.Server;
import org.trivsel.benchmarks.report.Median;
import org.trivsel.benchmarks.report.Report;
import org.trivsel.benchmarks.world.Api;
import org.trivsel.benchmarks.world.Town;

/** A thousand tenants with twenty-five tools each beside one: what each costs in memory, and whether anybody is slower for it. */
public final class ManyTenants {
    private static final int TENANTS = 1000;
    private static final int TOOLS = 25;
    private static final int CHILDREN = 200;
    private static final int STARTS = 3;
    private static final int HEAP_KIB = 32;
    private static final int CONNECTIONS = 32;
    private static final double LEAST = 0.95;
    private static final double SLOWER_START = 1.1;
    private static final String ONE = "bench-one";

    private final Settings settings;
    private final Path home;
    private final Path data;
    private final int port;
    private final Report report;

    /** @param data of a server that is not running */
    public ManyTenants(Settings settings, Path home, Path data, int port, Report report) {
        this.settings = settings;
        this.home = home;
        this.data = data;
        this.port = port;
        this.report = report;
    }

    public void measure() throws IOException, InterruptedException {
        double alone = start();
        try (Server server = open()) {
            Town one = Town.build(server.database(), ONE, CHILDREN, "strandby");
            enable(server.database(), "key = '" + ONE + "'");
            Request ask = Api.signIn(server, one.key(), Town.GROUP).to("GET", "/children").empty();
            populate(server.database());
            server.database().execute("analyze");
            round(server, List.of(ask));
            long before = Memory.liveHeapBytes(server);
            List<Request> all = new ArrayList<>();
            for (int number = 1; number <= TENANTS; number++) {
                Api api = Api.signIn(server, "many-" + number, Town.GROUP);
                Request request = api.to("GET", "/children").empty();
                server.ask(request).expect(200);
                all.add(request);
            }
            double kib = (Memory.liveHeapBytes(server) - before) / 1024.0 / TENANTS;
            report.line("heap of one of 1,000 tenants with 25 tools each, all of them signed in", f("%.1f KiB", kib), "under 32 KiB", kib < HEAP_KIB);
            rates(server, ask, all);
        }
        double many = start();
        report.line("restart to readiness with 1,000 tenants, and with hardly any before", f("%.1f s; %.1f s", many, alone), "unmoved", many <= SLOWER_START * alone);
    }

    /** The quickest of several: whatever else the machine does only makes it slower. */
    private double start() throws IOException {
        double quickest = Double.MAX_VALUE;
        for (int time = 0; time < STARTS; time++) {
            try (Server server = open()) {
                quickest = Math.min(quickest, server.untilReady().toMillis() / 1000.0);
            }
        }
        return quickest;
    }

    private Server open() throws IOException {
        return Server.start(home, data, port, Map.of("TRIVSEL_DEMO_PASSWORD", Server.PASSWORD, "TRIVSEL_JAVA_OPTS", "-XX:-DisableAttachMechanism"));
    }

    /** In turn, so that whatever the machine does meets both; the first round of each counts for nothing. */
    private void rates(Server server, Request one, List<Request> all) throws IOException, InterruptedException {
        List<Double> ratios = new ArrayList<>();
        List<Double> rates = new ArrayList<>();
        long failed = 0;
        round(server, List.of(one));
        round(server, all);
        for (int round = 0; round < settings.rounds(); round++) {
            Crowd.Round alone = round(server, List.of(one));
            Crowd.Round many = round(server, all);
            ratios.add(many.perSecond() / alone.perSecond());
            rates.add(many.perSecond());
            failed += alone.failed() + alone.shed() + many.failed() + many.shed();
        }
        double ratio = Median.of(ratios, it -> it);
        report.line("list of children asked for in 1,000 tenants in turn, beside one tenant; 32 connections",
                f("%.1f %% (%.0f a second); %d failed", 100 * ratio, Median.of(rates, it -> it), failed), "at least 95 %", ratio >= LEAST && failed == 0);
    }

    private Crowd.Round round(Server server, List<Request> requests) throws IOException, InterruptedException {
        try (Crowd crowd = new Crowd(server.port(), visitors(requests))) {
            return crowd.run(settings.round());
        }
    }

    /** Each has requests of its own to go round in, since a request is a buffer with a position; between them they go to all tenants. */
    private static List<Visitor> visitors(List<Request> requests) {
        List<Visitor> visitors = new ArrayList<>();
        for (int visitor = 0; visitor < CONNECTIONS; visitor++) {
            List<Request> own = new ArrayList<>();
            for (int i = visitor; i < Math.max(requests.size(), CONNECTIONS); i += CONNECTIONS) {
                own.add(requests.get(i % requests.size()).copy());
            }
            visitors.add(Visitor.repeating(own, 200));
        }
        return visitors;
    }

    /** All at once, as many municipalities of one group with twenty children. */
    private static void populate(Database database) {
        String hash = "(select a.password_hash from account a join tenant t on t.id = a.tenant_id where t.key = 'strandby' and a.username = 'pedagogue')";
        for (String sql : List.of(
                "insert into tenant (id, key, name, country, locale, zone) select uuidv7(), 'many-' || n, 'Many ' || n, 'DK', 'da', 'Europe/Copenhagen' from generate_series(1, " + TENANTS + ") n",
                "insert into unit (tenant_id, id, opened) select id, ('01900000-0000-7000-8000-00000000000' || n)::uuid, date '2015-01-01' from tenant, generate_series(1, 2) n where key like 'many-%'",
                """
                insert into unit_version (tenant_id, unit_id, valid_from, parent_id, name, kind)
                select tenant_id, id, date '2015-01-01', case when id::text like '%2' then '01900000-0000-7000-8000-000000000001'::uuid end, 'Unit',
                  case when id::text like '%2' then 'GROUP' else 'MUNICIPALITY' end from unit where tenant_id in (select id from tenant where key like 'many-%')""",
                """
                insert into unit_ancestor (tenant_id, unit_id, ancestor_id, valid_from)
                select u.tenant_id, u.id, a.id, date '2015-01-01' from unit u join unit a on a.tenant_id = u.tenant_id and a.id <= u.id
                where u.tenant_id in (select id from tenant where key like 'many-%')""",
                """
                insert into child (tenant_id, id, given_name, family_name, birth_date, sex, languages)
                select t.id, ('01900000-0000-7003-8000-0000000000' || to_char(n, 'FM00'))::uuid, 'Alma', 'Havgaard ' || n, current_date - 1120 - n, 'female', '{da}'
                from tenant t, generate_series(1, 20) n where t.key like 'many-%'""",
                """
                insert into enrolment (tenant_id, id, child_id, unit_id, valid_from)
                select tenant_id, uuidv7(), id, '01900000-0000-7000-8000-000000000002', current_date - 700 from child
                where tenant_id in (select id from tenant where key like 'many-%')""",
                """
                with made as (
                  insert into account (tenant_id, id, username, display_name, password_hash)
                  select id, uuidv7(), 'group', 'Group', %s from tenant where key like 'many-%%' returning tenant_id, id)
                insert into role_grant (tenant_id, id, account_id, role, unit_id, valid_from)
                select tenant_id, uuidv7(), id, 'PEDAGOGUE', '01900000-0000-7000-8000-000000000002', current_date - 100 from made""".formatted(hash),
                "insert into tool_enablement (tenant_id, tool, valid_from) select id, 'language', current_date - 100 from tenant where key like 'many-%'")) {
            database.execute(sql);
        }
        enable(database, "key like 'many-%'");
    }

    private static void enable(Database database, String tenants) {
        database.execute("insert into tool_enablement (tenant_id, tool, valid_from) select id, 'tool-' || n, current_date - 100 from tenant, generate_series(2, "
                + TOOLS + ") n where " + tenants);
    }
}
