package org.trivsel.platform.assessment;

import java.sql.SQLException;
import java.time.LocalDate;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.Assessment.Status;
import org.trivsel.assessment.AssessmentId;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.Sex;
import org.trivsel.instrument.Subject;
import org.trivsel.licence.Licences;
import org.trivsel.platform.assessment.instrument.Library;
import org.trivsel.problem.Conflict;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;

/** Scores drafts with the definition they were begun with and closes them. Three statements. */
final class Completing {
    private static final Permission WRITE = Permission.ASSESSMENT_WRITE;
    private static final String ACTION = "assessment.complete";
    private static final String LOAD = "select " + AssessmentRow.COLUMNS + """
            , (select c.birth_date from child c where c.id = a.child_id), (select c.sex from child c where c.id = a.child_id)
            from assessment a where a.id = ? and\s""" + Reached.child("a.child_id") + " for update of a";
    private static final String CLOSE = """
            update assessment a set status = 'C', sealed = ?, answers = null, norm_edition = ?, needs = ?, revision = a.revision + 1, completed_at = now(),
              changed_at = now(), changed_by = ?
            where a.id = ? returning\s""" + AssessmentRow.COLUMNS;

    private final TenantStore store;
    private final Guard guard;
    private final Library library;
    private final Licences licences;

    Completing(TenantStore store, Guard guard, Library library, Licences licences) {
        this.store = store;
        this.guard = guard;
        this.library = library;
        this.licences = licences;
    }

    Completed complete(Caller caller, AssessmentId id) {
        Reached reached = guard.reach(caller, WRITE);
        return store.inTransaction(caller.tenant().id(), tx -> complete(tx, caller, reached, id));
    }

    private Completed complete(Transaction tx, Caller caller, Reached reached, AssessmentId id) throws SQLException {
        Loaded loaded = tx.one(LOAD, row -> new Loaded(AssessmentRow.read(row), row.date(AssessmentRow.WIDTH + 1),
                        Sex.ofId(row.text(AssessmentRow.WIDTH + 2))), reached.after(id.value()))
                .orElseThrow(() -> guard.refused(caller, WRITE, ACTION, id));
        Assessment draft = loaded.assessment();
        Instrument instrument = library.toContinue(caller, tx, draft.instrument(), draft.definitionVersion())
                .orElseThrow(() -> guard.noInstrument(caller, ACTION, draft.child().value()));
        licences.requireCertified(tx, caller, instrument.definition());
        if (draft.status() == Status.VOID) {
            throw new Conflict("void", "This assessment was declared void and cannot be completed.");
        }
        Assessment complete = draft.isDraft() ? close(tx, caller, loaded, instrument) : draft;
        guard.used(tx, caller, ACTION, complete);
        return new Completed(complete, instrument);
    }

    private static Assessment close(Transaction tx, Caller caller, Loaded loaded, Instrument instrument) throws SQLException {
        Assessment draft = loaded.assessment();
        if (draft.date().isBefore(loaded.birth())) {
            throw new Conflict("before-birth", "The birth date in the register was corrected and lies after the day of this assessment.");
        }
        StoredOutcome outcome = StoredOutcome.of(instrument, draft.form(), Answers.read(draft.answers()),
                new Subject(loaded.birth(), draft.date(), loaded.sex(), draft.given()));
        return tx.one(CLOSE, AssessmentRow::read, new Seal(draft.answers(), outcome.text()).bytes(),
                outcome.norms(), outcome.needs(), caller.account().value(), draft.id().value()).orElseThrow();
    }

    /** What the first statement finds. */
    private record Loaded(Assessment assessment, LocalDate birth, Sex sex) {
    }
}
