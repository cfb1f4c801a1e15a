package org.trivsel.platform.assessment;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.AssessmentId;
import org.trivsel.assessment.Assessments;
import org.trivsel.licence.Licences;
import org.trivsel.platform.assessment.instrument.Library;
import org.trivsel.problem.Conflict;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;

/**
 * Deletes drafts that were begun by mistake. The row stays, without answers, so that the audit's entries about it lead somewhere. What was
 * completed once is not for its author alone to take away: that is voiding. Three statements, and one more where a use of a licence is given back.
 */
final class Deleting {
    private static final Permission WRITE = Permission.ASSESSMENT_WRITE;
    private static final Duration MISTAKE = Duration.ofMinutes(10);
    private static final String ACTION = "assessment.delete-draft";
    private static final String LOAD = "select " + AssessmentRow.COLUMNS + ", exists (select from assessment_event e where e.assessment_id = a.id)"
            + " from assessment a where a.id = ? and " + Reached.child("a.child_id") + " for update of a";
    private static final String DELETE = """
            with event as (
              insert into assessment_event (tenant_id, assessment_id, revision, at, account_id, what, reason)
              values (?, ?, ?, now(), ?, 'void', ?))
            update assessment a set status = 'V', answers = '{}', revision = a.revision + 1, changed_at = now(), changed_by = ?, reason = ?
            where a.id = ? returning\s""" + AssessmentRow.COLUMNS;

    private final TenantStore store;
    private final Guard guard;
    private final Library library;
    private final Licences licences;

    Deleting(TenantStore store, Guard guard, Library library, Licences licences) {
        this.store = store;
        this.guard = guard;
        this.library = library;
        this.licences = licences;
    }

    Assessment delete(Caller caller, AssessmentId id) {
        Reached reached = guard.reach(caller, WRITE);
        return store.inTransaction(caller.tenant().id(), tx -> delete(tx, caller, reached, id));
    }

    private Assessment delete(Transaction tx, Caller caller, Reached reached, AssessmentId id) throws SQLException {
        Loaded loaded = tx.one(LOAD, row -> new Loaded(AssessmentRow.read(row), row.flag(AssessmentRow.WIDTH + 1)), reached.after(id.value()))
                .orElseThrow(() -> guard.refused(caller, WRITE, ACTION, id));
        Assessment draft = loaded.assessment();
        if (!library.isUsable(caller, draft.instrument())) {
            throw guard.noInstrument(caller, ACTION, draft.child().value());
        }
        if (!draft.isDraft() || loaded.wasDecided()) {
            throw new Conflict("not-a-new-draft", "Only a draft that was never completed can be deleted. A leader can declare it void.");
        }
        if (!draft.startedBy().equals(caller.account())) {
            throw guard.forbidden(caller, ACTION, draft, "Somebody else began this draft. Only they can delete it; a leader can declare it void.");
        }
        Assessment deleted = tx.one(DELETE, AssessmentRow::read, caller.tenant().id().value(), id.value(), draft.revision(),
                caller.account().value(), Assessments.DELETED_DRAFT, caller.account().value(), Assessments.DELETED_DRAFT, id.value()).orElseThrow();
        if (isUntouched(draft)) {
            licences.giveBack(tx, caller, id);
        }
        guard.used(tx, caller, ACTION, deleted);
        return deleted;
    }

    /**
     * Begun by mistake: seen to within minutes, and nothing was ever answered: its revision is the first, and it began without answers. The use that it
     * drew, if any, is given back. What has been answered once was used, also when the answers were taken back. Whoever begins stands before the items, and
     * could give them on paper: of secret ones nothing is given back at all, of others only while it is too soon to have given them.
     */
    private boolean isUntouched(Assessment draft) {
        return draft.revision() == 1 && Answers.read(draft.answers()).isEmpty() && draft.startedAt().isAfter(Instant.now().minus(MISTAKE))
                && library.known(draft.instrument(), draft.definitionVersion()).map(known -> known.definition().licence())
                .filter(terms -> terms.needsGrant() && !terms.isSecret()).isPresent();
    }

    /** What the first statement finds. @param wasDecided whether it was completed and then reopened */
    private record Loaded(Assessment assessment, boolean wasDecided) {
    }
}
