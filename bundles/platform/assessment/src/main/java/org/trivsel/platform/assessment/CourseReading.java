package org.trivsel.platform.assessment;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.AssessmentId;
import org.trivsel.assessment.Course;
import org.trivsel.assessment.FurtherOutcome;
import org.trivsel.assessment.HistoryEntry;
import org.trivsel.platform.assessment.instrument.Library;
import org.trivsel.registry.Child;
import org.trivsel.store.Row;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;

/** Reads an assessment with its child and the child's others: one statement and the audit entry, and one more when it has a history. */
final class CourseReading {
    private static final Permission READ = Permission.ASSESSMENT_READ;
    private static final String ACTION = "assessment.read";
    private static final int MOST = 200;
    /** The one asked for comes first, so that the limit never cuts it off. */
    private static final String COURSE = "select " + AssessmentRow.COLUMNS + ", " + ChildRow.COLUMNS + """
            , asked.eventful
            from (select ?::uuid as id, ?::date as today) q
            cross join lateral (
              select t.child_id, t.instrument,
                exists (select from assessment_event e where e.assessment_id = t.id)
                  or exists (select from assessment_conflict k where k.assessment_id = t.id)
                  or exists (select from assessment_further f where f.assessment_id = t.id) as eventful
              from assessment t where t.id = q.id offset 0) asked
            join child c on c.id = asked.child_id
            """ + ChildRow.PLACE.formatted("q.today") + """
            cross join lateral (select a.* from assessment a where a.child_id = c.id offset 0) a
            where a.instrument = asked.instrument and\s""" + Reached.child("c.id")
            + " order by a.id = q.id desc, a.date desc, a.started_at desc, a.id desc limit " + MOST;
    private static final String HISTORY = """
            select h.at, h.what, p.display_name, h.reason, h.norm_edition, h.outcome, h.answers from (
              select e.at, e.what, e.account_id, e.reason, e.norm_edition, e.outcome, null as answers, e.revision
              from assessment_event e where e.assessment_id = ?
              union all
              select k.at, 'late', k.account_id, null, null, null, k.answers::text, k.revision from assessment_conflict k where k.assessment_id = ?
              union all
              select f.at, 'norms', f.account_id, null, f.norm_edition, f.outcome, null, 0 from assessment_further f where f.assessment_id = ?) h
            left join account p on p.id = h.account_id
            order by h.at, h.revision limit\s""" + MOST;

    private final TenantStore store;
    private final Guard guard;
    private final Library library;
    private final Disclosed disclosed;

    CourseReading(TenantStore store, Guard guard, Library library, Disclosed disclosed) {
        this.store = store;
        this.guard = guard;
        this.library = library;
        this.disclosed = disclosed;
    }

    Course read(Caller caller, AssessmentId id) {
        Reached reached = guard.reach(caller, READ);
        return store.inTransaction(caller.tenant().id(), tx -> read(tx, caller, reached, id));
    }

    private Course read(Transaction tx, Caller caller, Reached reached, AssessmentId id) throws SQLException {
        List<Found> found = tx.list(COURSE, Found::read, reached.after(id.value(), reached.today()));
        if (found.isEmpty()) {
            return disclosed(tx, caller, id);
        }
        Found asked = found.get(0);
        if (!library.isUsable(caller, asked.assessment().instrument())) {
            throw guard.noInstrument(caller, ACTION, asked.child().id().value());
        }
        List<HistoryEntry> history = asked.eventful() ? tx.list(HISTORY, CourseReading::entry, id.value(), id.value(), id.value()) : List.of();
        List<FurtherOutcome> further = history.stream().anyMatch(one -> one.kind() == HistoryEntry.Kind.NORMS) ? Norming.of(tx, id) : List.of();
        guard.used(tx, caller, ACTION, asked.assessment());
        return new Course(asked.assessment(), asked.child(), found.stream().map(Found::assessment).sorted(Reading.NEWEST_FIRST).toList(), history,
                further);
    }

    /** Without what is still being written, and without what was done to it. */
    private Course disclosed(Transaction tx, Caller caller, AssessmentId id) throws SQLException {
        List<Found> all = tx.list(COURSE, Found::read, Disclosed.reach(caller).after(id.value(), caller.today()));
        List<Assessment> open = disclosed.opened(tx, caller, all.stream().map(Found::assessment).toList());
        Assessment asked = open.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> guard.refused(caller, READ, ACTION, id));
        if (!library.isUsable(caller, asked.instrument())) {
            throw guard.noInstrument(caller, ACTION, asked.child().value());
        }
        guard.used(tx, caller, ACTION, asked);
        return new Course(asked, all.get(0).child(), open.stream().sorted(Reading.NEWEST_FIRST).toList(), List.of(),
                Norming.of(tx, id).stream().map(one -> new FurtherOutcome(one.normEdition(), one.at(), null, one.outcome())).toList());
    }

    private static HistoryEntry entry(Row row) throws SQLException {
        return new HistoryEntry(row.instant(1), HistoryEntry.Kind.valueOf(row.text(2).toUpperCase(Locale.ROOT)), row.textOrNull(3),
                row.textOrNull(4), row.textOrNull(5), row.textOrNull(6), row.textOrNull(7));
    }

    /** A line of the answer; child and whether there is a history are the same in each. */
    private record Found(Assessment assessment, Child child, boolean eventful) {
        static Found read(Row row) throws SQLException {
            return new Found(AssessmentRow.read(row), ChildRow.read(row, AssessmentRow.WIDTH), row.flag(AssessmentRow.WIDTH + ChildRow.WIDTH + 1));
        }
    }
}
