package org.trivsel.platform.assessment;

import java.time.LocalDate;
import java.util.*;
import org.junit.jupiter.api.Test;
import org.trivsel.access.*;
import org.trivsel.assessment.Assessments.DueWindow;
import org.trivsel.registry.*;

class ScratchTest {
    World w = new World();
    @Test
    void large() throws Exception {
        try (var c = w.database.superuser(); var st = c.createStatement()) { st.execute("alter table trivsel.child drop constraint if exists child_tenant_id_external_id_key"); }
        UnitId small = w.unit(w.top);
        w.children(25, small);
        // 600 groups of 100 below the top
        w.run("create temporary table x (i int)");
        long t = System.nanoTime();
        UnitId district = w.unit(w.top);
        List<UnitId> groups = new ArrayList<>();
        for (int i = 0; i < 300; i++) { UnitId g = w.unit(i < 10 ? district : w.top); groups.add(g); w.children(200, g); if (i % 30 == 29) System.err.println(i + " " + (System.nanoTime() - t) / 1000000); }
        System.err.println("made in ms " + (System.nanoTime() - t) / 1000000);
        Caller ped = w.caller("P", Role.PEDAGOGUE, small);
        Caller all = w.caller("A", Role.LEADER, null);
        Caller dist = w.caller("D", Role.LEADER, district);
        for (ChildId c : w.children(5, small)) for (int i = 0; i < 5; i++) w.assessments.start(ped, w.whole(c));
        LocalDate today = LocalDate.now();
        var windows = List.of(new DueWindow("young", today.minusYears(4).minusMonths(6).plusDays(1), today.minusYears(3)), new DueWindow("old", today.minusYears(7).plusDays(1), today.minusYears(4).minusMonths(6)));
        for (int round = 0; round < 2; round++) {
            time("group small", () -> w.assessments.group(ped, small, w.instrument, null));
            time("group district 2000", () -> w.assessments.group(w.leader, district, w.instrument, null));
            String[] cur = {null};
            time("group top", () -> cur[0] = w.assessments.group(w.leader, w.top, w.instrument, null).next());
            time("group top page 2", () -> w.assessments.group(w.leader, w.top, w.instrument, cur[0]));
            time("group top by all", () -> w.assessments.group(all, w.top, w.instrument, null));
            time("due small", () -> w.assessments.due(ped, w.instrument, windows, 20));
            time("due district", () -> w.assessments.due(dist, w.instrument, windows, 20));
            time("due top", () -> w.assessments.due(w.leader, w.instrument, windows, 20));
            time("due all", () -> w.assessments.due(all, w.instrument, windows, 20));
            time("drafts", () -> w.assessments.drafts(ped));
            time("start", () -> w.assessments.start(w.pedagogue, w.whole(w.child)));
            time("start leader", () -> w.assessments.start(w.leader, w.whole(w.child)));
            try (var c = w.database.superuser(); var st = c.createStatement()) { st.execute("analyze"); }
        }
        System.err.println("DUE SMALL");
        explain(DueSql.TEXT, false, new UUID[] {small.value()}, today, w.instrument, 20, new String[] {"young", "old"}, windows.stream().map(DueWindow::bornFrom).toArray(LocalDate[]::new), windows.stream().map(DueWindow::bornTo).toArray(LocalDate[]::new));
        System.err.println("DUE DISTRICT");
        explain(DueSql.TEXT, false, new UUID[] {district.value()}, today, w.instrument, 20, new String[] {"young", "old"}, windows.stream().map(DueWindow::bornFrom).toArray(LocalDate[]::new), windows.stream().map(DueWindow::bornTo).toArray(LocalDate[]::new));
        System.err.println("DUE TOP");
        explain(DueSql.TEXT, false, new UUID[] {w.top.value()}, today, w.instrument, 20, new String[] {"young", "old"}, windows.stream().map(DueWindow::bornFrom).toArray(LocalDate[]::new), windows.stream().map(DueWindow::bornTo).toArray(LocalDate[]::new));
        System.err.println("GROUP DISTRICT");
        explain(GroupSql.TEXT, district.value(), w.instrument, today, null, false, new UUID[] {district.value()});
    }
    void time(String name, Runnable r) {
        for (int i = 0; i < 12; i++) r.run();
        long[] ts = new long[9];
        for (int i = 0; i < ts.length; i++) { long t = System.nanoTime(); r.run(); ts[i] = System.nanoTime() - t; }
        Arrays.sort(ts);
        System.err.println(name + ": " + ts[4] / 1000 + " us, best " + ts[0] / 1000);
    }
    void explain(String sql, Object... p) {
        w.database.store().inTransaction(w.tenant.id(), tx -> { tx.list("explain (analyze, buffers) " + sql, row -> row.text(1), p).forEach(System.err::println); return 1; });
    }
}
