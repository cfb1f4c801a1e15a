package org.trivsel.platform.assessment;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.AssessmentId;
import org.trivsel.assessment.Draft;
import org.trivsel.audit.AuditEvent;
import org.trivsel.platform.assessment.instrument.Library;
import org.trivsel.registry.ChildId;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;

/** Reads assessments: one statement and the audit entry. */
final class Reading {
    /** The order of {@link #ofChild}. */
    static final Comparator<Assessment> NEWEST_FIRST = Comparator.comparing(Assessment::date).thenComparing(Assessment::startedAt)
            .thenComparing(assessment -> assessment.id().toString()).reversed();
    private static final Permission READ = Permission.ASSESSMENT_READ;
    private static final int MOST_OF_CHILD = 200;
    private static final int MOST_DRAFTS = 20;
    private static final String ONE =
            "select " + AssessmentRow.COLUMNS + " from assessment a where a.id = ? and " + Reached.child("a.child_id");
    /** A row in any case when the child may be read, so that no assessment looks different from no access. */
    private static final String OF_CHILD = "select " + AssessmentRow.COLUMNS + """
             from (select ?::text[] as instruments) q cross join child c
             left join lateral (select a.* from assessment a where a.child_id = c.id offset 0) a on a.instrument = any(q.instruments)
            where c.id = ? and\s""" + Reached.child("c.id") + " order by a.date desc, a.started_at desc, a.id desc limit " + MOST_OF_CHILD;
    private static final String DRAFTS = "select " + AssessmentRow.COLUMNS + ", " + ChildRow.COLUMNS
            + " from (select ?::date as today) q cross join assessment a join child c on c.id = a.child_id " + ChildRow.PLACE.formatted("q.today")
            + " where a.status = 'D' and a.started_by = ? and a.instrument = any(?) and " + Reached.child("a.child_id")
            + " order by a.changed_at desc limit " + MOST_DRAFTS;

    private final TenantStore store;
    private final Guard guard;
    private final Library library;
    private final Disclosed disclosed;

    Reading(TenantStore store, Guard guard, Library library, Disclosed disclosed) {
        this.store = store;
        this.guard = guard;
        this.library = library;
        this.disclosed = disclosed;
    }

    Assessment get(Caller caller, AssessmentId id) {
        Reached reached = guard.reach(caller, READ);
        return store.inTransaction(caller.tenant().id(), tx -> get(tx, caller, reached, id));
    }

    Whole whole(Caller caller, AssessmentId id) {
        Reached reached = guard.reach(caller, READ);
        return store.inTransaction(caller.tenant().id(), tx -> {
            Assessment found = get(tx, caller, reached, id);
            return new Whole(found, Norming.of(tx, id));
        });
    }

    private Assessment get(Transaction tx, Caller caller, Reached reached, AssessmentId id) throws SQLException {
        Optional<Assessment> own = one(tx, reached, id);
        Assessment found = own.isPresent() ? own.get() : disclosed.one(tx, caller, everywhere -> one(tx, everywhere, id))
                .orElseThrow(() -> guard.refused(caller, READ, "assessment.read", id));
        if (!library.isUsable(caller, found.instrument())) {
            throw guard.noInstrument(caller, "assessment.read", found.child().value());
        }
        guard.used(tx, caller, "assessment.read", found);
        return found;
    }

    private static Optional<Assessment> one(Transaction tx, Reached reached, AssessmentId id) throws SQLException {
        return tx.one(ONE, AssessmentRow::read, reached.after(id.value()));
    }

    List<Assessment> ofChild(Caller caller, ChildId child) {
        Reached reached = guard.reach(caller, READ);
        return store.inTransaction(caller.tenant().id(), tx -> {
            List<Assessment> rows = ofChild(tx, caller, child, reached);
            List<Assessment> found = rows.isEmpty() ? disclosed.ofChild(tx, caller, child, everywhere -> ofChild(tx, caller, child, everywhere))
                    .orElseThrow(() -> guard.refused(caller, READ, child)) : rows.stream().filter(Objects::nonNull).toList();
            guard.record(tx, caller, AuditEvent.done("assessment.list", child.value(), found.size() + " assessments"));
            return found;
        });
    }

    private List<Assessment> ofChild(Transaction tx, Caller caller, ChildId child, Reached reached) throws SQLException {
        return tx.list(OF_CHILD, row -> AssessmentRow.readOrNull(row, 0), reached.after(library.usable(caller), child.value()));
    }

    List<Draft> drafts(Caller caller) {
        Reached reached = new Reached(guard.reachOrNowhere(caller, Permission.ASSESSMENT_WRITE), caller.today());
        if (reached.reach().isNowhere()) {
            return List.of();
        }
        return store.inTransaction(caller.tenant().id(), tx -> {
            List<Draft> drafts = drafts(tx, caller, reached, library.usable(caller));
            guard.record(tx, caller, AuditEvent.done("assessment.drafts", null, drafts.stream().map(draft -> draft.child().id().value()).toList(),
                    drafts.size() + " drafts"));
            return drafts;
        });
    }

    /** The caller's drafts by the instruments, without an entry. */
    static List<Draft> drafts(Transaction tx, Caller caller, Reached reached, String... instruments) throws SQLException {
        return tx.list(DRAFTS, row -> {
            Assessment draft = AssessmentRow.read(row);
            return new Draft(draft, ChildRow.read(row, AssessmentRow.WIDTH), Answers.read(draft.answers()).size());
        }, reached.after(reached.today(), caller.account().value(), instruments));
    }
}
