package org.trivsel.platform.assessment;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.Assessment.Status;
import org.trivsel.assessment.AssessmentId;
import org.trivsel.assessment.VoidedAssessments;
import org.trivsel.platform.assessment.instrument.Library;
import org.trivsel.problem.Conflict;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;

/** Locks, reopens and voids. Each leaves a line in the history with who, when, why and the outcome as it was. Three statements. */
final class Deciding {
    private static final String LOAD = "select " + AssessmentRow.COLUMNS + " from assessment a where a.id = ? and " + Reached.child("a.child_id")
            + " for update of a";
    private static final String DECIDE = """
            with event as (
              insert into assessment_event (tenant_id, assessment_id, revision, at, account_id, what, reason, norm_edition, outcome)
              values (?, ?, ?, now(), ?, ?, ?, ?, ?))
            update assessment a set status = n.status, revision = a.revision + 1, changed_at = now(), changed_by = ?,
              reason = coalesce(n.reason, a.reason), sealed = case when n.status <> 'D' then a.sealed end,
              answers = case when n.status <> 'D' then a.answers else n.answers end,
              norm_edition = case when n.status <> 'D' then a.norm_edition end,
              completed_at = case when n.status <> 'D' then a.completed_at end
            from (select ?::text as status, ?::text as reason, ?::jsonb as answers) n where a.id = ? returning\s""" + AssessmentRow.COLUMNS;

    private final TenantStore store;
    private final Guard guard;
    private final Library library;
    private final List<VoidedAssessments> tellOfVoided;

    /** @param tellOfVoided grows and shrinks while tools come and go */
    Deciding(TenantStore store, Guard guard, Library library, List<VoidedAssessments> tellOfVoided) {
        this.tellOfVoided = tellOfVoided;
        this.store = store;
        this.guard = guard;
        this.library = library;
    }

    Assessment lock(Caller caller, AssessmentId id) {
        return decide(caller, id, new Decision("lock", Permission.ASSESSMENT_WRITE, Status.LOCKED, null));
    }

    Assessment reopen(Caller caller, AssessmentId id, String reason) {
        return decide(caller, id, new Decision("reopen", Permission.ASSESSMENT_REOPEN, Status.DRAFT, Reason.checked(reason)));
    }

    Assessment voidBecause(Caller caller, AssessmentId id, String reason) {
        return decide(caller, id, new Decision("void", Permission.ASSESSMENT_VOID, Status.VOID, Reason.checked(reason)));
    }

    private Assessment decide(Caller caller, AssessmentId id, Decision decision) {
        Reached reached = guard.reach(caller, decision.permission());
        return store.inTransaction(caller.tenant().id(), tx -> decide(tx, caller, reached, id, decision));
    }

    private Assessment decide(Transaction tx, Caller caller, Reached reached, AssessmentId id, Decision decision) throws SQLException {
        Assessment before = tx.one(LOAD, AssessmentRow::read, reached.after(id.value()))
                .orElseThrow(() -> guard.refused(caller, decision.permission(), decision.action(), id));
        library.toContinue(caller, tx, before.instrument(), before.definitionVersion())
                .orElseThrow(() -> guard.noInstrument(caller, decision.action(), before.child().value()));
        if (before.status() == Status.VOID) {
            throw new Conflict("void", "This assessment was declared void. That is final.");
        }
        boolean needed = decision.isNeeded(before);
        Assessment after = needed ? write(tx, caller, before, decision) : before;
        guard.used(tx, caller, decision.action(), after);
        if (after.status() == Status.VOID) {
            tellOfVoided.forEach(who -> who.voided(caller, after));
        }
        return after;
    }

    private static Assessment write(Transaction tx, Caller caller, Assessment before, Decision decision) throws SQLException {
        return tx.one(DECIDE, AssessmentRow::read, caller.tenant().id().value(), before.id().value(), before.revision(), caller.account().value(),
                decision.what(), decision.reason(), before.normEdition(), decision.what().equals("lock") ? null : before.outcome(),
                caller.account().value(), AssessmentRow.letter(decision.status()), decision.reason(), before.answers(), before.id().value()).orElseThrow();
    }

    /** What is to be done. @param status what it leads to */
    private record Decision(String what, Permission permission, Status status, @Nullable String reason) {
        String action() {
            return "assessment." + what;
        }

        /** False when it stands so already. */
        boolean isNeeded(Assessment before) {
            if (before.isDraft() && status == Status.LOCKED) {
                throw new Conflict("not-complete", "A draft cannot be locked. Complete it first.");
            }
            if (before.isDraft() && status == Status.DRAFT) {
                throw new Conflict("not-complete", "This assessment is open already.");
            }
            return before.status() != status;
        }
    }
}
