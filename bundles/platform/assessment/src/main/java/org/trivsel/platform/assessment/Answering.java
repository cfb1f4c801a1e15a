package org.trivsel.platform.assessment;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.AssessmentId;
import org.trivsel.audit.AuditEvent;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.AnswerChanges;
import org.trivsel.instrument.Instrument;
import org.trivsel.licence.Licences;
import org.trivsel.platform.assessment.instrument.Library;
import org.trivsel.platform.assessment.json.JsonText;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Outdated;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;

/** Saves answers as they are given. Two statements when nobody else was there first: the change, and its audit entry. */
final class Answering {
    private static final Permission WRITE = Permission.ASSESSMENT_WRITE;
    private static final String ACTION = "assessment.answer";
    // Drafts by the negative: "= 'D'" would let the planner take the index of drafts for a search by id.
    private static final String CHANGE = """
            update assessment a set answers = (a.answers || ?::jsonb) - ?::text[], revision = a.revision + 1, changed_at = now(), changed_by = ?
            where a.id = ? and a.revision = ? and a.status not in ('C', 'L', 'V') and\s""" + Reached.child("a.child_id") + " returning " + AssessmentRow.COLUMNS;
    private static final String CURRENT = "select " + AssessmentRow.COLUMNS + ", p.display_name"
            + " from assessment a left join account p on p.id = a.changed_by where a.id = ? and " + Reached.child("a.child_id");
    private static final String KEEP = """
            insert into assessment_conflict (tenant_id, id, assessment_id, revision, at, account_id, answers)
            select ?, ?, q.assessment, q.revision, now(), q.account, q.answers
            from (select ?::uuid as assessment, ?::integer as revision, ?::uuid as account, ?::jsonb as answers) q
            where not exists (select from assessment_conflict k where k.assessment_id = q.assessment and k.revision = q.revision
              and k.account_id = q.account and k.answers = q.answers)
            """;
    private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();

    private final TenantStore store;
    private final Guard guard;
    private final Library library;
    private final Licences licences;

    Answering(TenantStore store, Guard guard, Library library, Licences licences) {
        this.store = store;
        this.guard = guard;
        this.library = library;
        this.licences = licences;
    }

    Assessment answer(Caller caller, AssessmentId id, int revision, String json) {
        Reached reached = guard.reach(caller, WRITE);
        Change change = new Change(id, revision, Answers.readChanges(json));
        return store.inTransaction(caller.tenant().id(), tx -> answer(tx, caller, reached, change));
    }

    private Assessment answer(Transaction tx, Caller caller, Reached reached, Change change) throws SQLException {
        Optional<Assessment> changed = tx.one(CHANGE, AssessmentRow::read, reached.after(Answers.CODEC.text(change.answers().given()),
                change.answers().takenBack().toArray(String[]::new), caller.account().value(), change.id().value(), change.revision()));
        if (changed.isEmpty()) {
            return notChanged(tx, caller, reached, change);
        }
        // Checked after the change, when the form is known; what does not fit undoes it.
        check(tx, caller, changed.get(), change);
        guard.used(tx, caller, ACTION, changed.get());
        return changed.get();
    }

    private void check(Transaction tx, Caller caller, Assessment assessment, Change change) throws SQLException {
        Instrument instrument = library.toContinue(caller, tx, assessment.instrument(), assessment.definitionVersion())
                .orElseThrow(() -> guard.noInstrument(caller, ACTION, assessment.child().value()));
        licences.requireCertified(tx, caller, instrument.definition());
        Answers.check(instrument, assessment.form(), change.answers().given());
        new Observed(caller.today()).check(tx, change.answers().given(), assessment.child());
    }

    /** Not there, not open, the same already, or somebody else was first. */
    private Assessment notChanged(Transaction tx, Caller caller, Reached reached, Change change) throws SQLException {
        Current current = tx.one(CURRENT, row -> new Current(AssessmentRow.read(row), row.textOrNull(AssessmentRow.WIDTH + 1)),
                        reached.after(change.id().value()))
                .orElseThrow(() -> guard.refused(caller, WRITE, ACTION, change.id()));
        check(tx, caller, current.assessment(), change);
        if (!current.assessment().isDraft()) {
            throw new Conflict("not-a-draft", "This assessment is not open to change any more.");
        }
        Map<String, Answer> answers = Answers.read(current.assessment().answers());
        if (!change.isThereAlready(answers)) {
            throw outdated(caller, current, change, answers);
        }
        guard.used(tx, caller, ACTION, current.assessment());
        return current.assessment();
    }

    private Outdated outdated(Caller caller, Current current, Change change, Map<String, Answer> answers) {
        Assessment assessment = current.assessment();
        String detail = new JsonText()
                .raw("current", change.answersOf(answers))
                .raw("yours", change.answersOf(change.answers().given()))
                .number("revision", assessment.revision())
                .text("changedAt", assessment.changedAt())
                .text("changedBy", current.changedBy())
                .end();
        return new Outdated(detail, tx -> keep(tx, caller, assessment, change));
    }

    private void keep(Transaction tx, Caller caller, Assessment assessment, Change change) throws SQLException {
        UUID account = caller.account().value();
        tx.update(KEEP, caller.tenant().id().value(), IDS.generate(), assessment.id().value(), change.revision(), account,
                change.answersOf(change.answers().given()));
        guard.record(tx, caller, AuditEvent.done("assessment.conflict", assessment.child().value(), "assessment " + assessment.id()));
    }

    /** What the caller wants. @param revision the one the caller has seen */
    private record Change(AssessmentId id, int revision, AnswerChanges answers) {
        boolean isThereAlready(Map<String, Answer> current) {
            return answers.appliedTo(current).equals(current);
        }

        /** The items concerned with their answers, null for none. */
        String answersOf(Map<String, Answer> all) {
            JsonText json = new JsonText();
            answers.given().keySet().forEach(item -> json.raw(item, text(all.get(item))));
            answers.takenBack().forEach(item -> json.raw(item, text(all.get(item))));
            return json.end();
        }

        private static @Nullable String text(@Nullable Answer answer) {
            return answer == null ? null : Answers.CODEC.text(answer);
        }
    }

    /** How it stands. @param changedBy who changed it last */
    private record Current(Assessment assessment, @Nullable String changedBy) {
    }
}
