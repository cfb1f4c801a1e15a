package org.trivsel.platform.assessment;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.trivsel.registry.*;

class Scratch2Test {
    @Test
    void build() throws Exception {
        try (var c = new World().database.superuser(); var st = c.createStatement()) { st.execute("alter system set autovacuum = off"); st.execute("select pg_reload_conf()"); }
        World w = new World();
        var first = w.assessments.start(w.pedagogue, w.whole(w.child));
        for (int i = 0; i < 20; i++) { w.assessments.start(w.pedagogue, w.whole(w.child)); w.assessments.get(w.pedagogue, first.id()); w.assessments.ofChild(w.pedagogue, w.child); }
        List<ChildId> cs = w.children(1500, w.group);
        for (ChildId c : cs.subList(0, 500)) { var d = w.assessments.start(w.pedagogue, new org.trivsel.assessment.NewAssessment(c, w.instrument, java.time.LocalDate.now(), null, false)); w.assessments.answer(w.pedagogue, d.id(), 1, "{\"lis-item-00\":1}"); w.assessments.complete(w.pedagogue, d.id()); w.assessments.get(w.pedagogue, d.id()); w.assessments.ofChild(w.pedagogue, c);}
        for (int i = 0; i < 5; i++) w.assessments.drafts(w.pedagogue);
        Thread.sleep(2000);
        try (var c = w.database.superuser(); var st = c.createStatement()) {
            for (String q : new String[] {"select indexrelname || ' scans ' || idx_scan || ' tuples read ' || idx_tup_read from pg_stat_all_indexes where schemaname='trivsel' and idx_scan > 0 order by idx_tup_read desc limit 14",
             "select relname || ' seq ' || seq_scan || ' read ' || seq_tup_read from pg_stat_all_tables where schemaname='trivsel' order by seq_tup_read desc limit 5"}) {
                var rs = st.executeQuery(q); while (rs.next()) System.err.println("total " + rs.getString(1));
            }
        }
    }
}
