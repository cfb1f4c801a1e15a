package org.trivsel.platform.assessment;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.Assessment.Status;
import org.trivsel.assessment.AssessmentId;
import org.trivsel.assessment.FormAdvising.Advice;
import org.trivsel.assessment.NewAssessment;
import org.trivsel.audit.AuditEvent;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.FormAdvice;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.Setting;
import org.trivsel.instrument.Sex;
import org.trivsel.instrument.Subject;
import org.trivsel.instrument.Timing;
import org.trivsel.instrument.Wording;
import org.trivsel.licence.Hindrance;
import org.trivsel.licence.Licences;
import org.trivsel.platform.assessment.instrument.Library;
import org.trivsel.problem.Invalid;
import org.trivsel.registry.UnitId;
import org.trivsel.store.Row;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;

/**
 * Begins assessments, and completes them in the same stroke when all answers come with it. Three statements, and one or two more where the instrument's
 * licence asks for something: every way of beginning leads through here, so a use is drawn here and nowhere else.
 */
final class Beginning {
    private static final String CHILD = """
            select c.birth_date, c.sex, c.languages,
              (select e.unit_id from enrolment e where e.child_id = c.id and e.valid_from <= ? and (e.valid_to is null or e.valid_to >= ?)
               order by e.valid_from desc limit 1)
            from child c where c.id = ? and\s""" + Reached.child("c.id");
    private static final String INSERT = """
            insert into assessment (tenant_id, id, child_id, started_by, changed_by, started_at, changed_at, date, revision, unit_id,
              completed_at, status, instrument, version, form, norm_edition, needs, given, advised_form, form_reason, sealed, answers)
            values (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            """;
    /** At revision 0: whatever is decided later has been read at 1 or more. */
    private static final String TAKEN = "insert into assessment_event (tenant_id, assessment_id, revision, at, account_id, what, reason) "
            + "values (?, ?, 0, ?, ?, 'form', ?)";
    private static final String ADVISE = "assessment.advise";
    private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();

    private final TenantStore store;
    private final Guard guard;
    private final Library library;
    private final Licences licences;

    Beginning(TenantStore store, Guard guard, Library library, Licences licences) {
        this.store = store;
        this.guard = guard;
        this.library = library;
        this.licences = licences;
    }

    Begun start(Caller caller, NewAssessment begun) {
        return start(caller, begun, false);
    }

    /** @param first whether a draft there is stands in the way */
    Begun start(Caller caller, NewAssessment begun, boolean first) {
        Reached reached = guard.reach(caller, Permission.ASSESSMENT_WRITE);
        if (begun.date().isAfter(caller.today())) {
            throw new Invalid("date", "date-future", "The day of an assessment cannot lie in the future.");
        }
        GivenColumn.check(begun.given());
        Map<String, Answer> answers = begun.answers() == null ? Map.of() : Answers.read(begun.answers());
        Instrument instrument = library.toStart(caller, begun.instrument())
                .orElseThrow(() -> guard.noInstrument(caller, "assessment.start", begun.child().value()));
        return store.inTransaction(caller.tenant().id(), tx -> {
            Found child = child(tx, caller, reached, begun);
            if (first) {
                Repeating.requireNoDraft(tx, begun);
            }
            return start(tx, caller, child, begun, instrument, answers);
        });
    }

    private Begun start(Transaction tx, Caller caller, Found child, NewAssessment begun, Instrument instrument,
            Map<String, Answer> answers) throws SQLException {
        Subject subject = child.on(instrument, begun);
        FormTaken form = FormTaken.of(instrument, subject, begun.other());
        Repeating.check(tx, caller, instrument, begun);
        Answers.check(instrument, form.form(), answers);
        new Observed(caller.today()).check(answers, child.birth());
        StoredOutcome outcome = begun.complete() ? StoredOutcome.of(instrument, form.form(), answers, subject) : null;
        Assessment assessment = assessment(caller, begun, instrument, form, child.unit(), Answers.CODEC.text(answers), outcome, subject.setting());
        // The last that can refuse: whoever draws from the same grant waits from here on until this is committed.
        licences.draw(tx, caller, instrument.definition(), assessment.id(), child.unit());
        insert(tx, caller, assessment, outcome == null ? null : outcome.needs());
        guard.used(tx, caller, begun.complete() ? "assessment.complete" : "assessment.start", assessment);
        return new Begun(assessment, outcome == null ? null : outcome.outcome());
    }

    private Found child(Transaction tx, Caller caller, Reached reached, NewAssessment begun) throws SQLException {
        return tx.one(CHILD, Found::read, reached.after(begun.date(), begun.date(), begun.child().value()))
                .orElseThrow(() -> guard.refused(caller, Permission.ASSESSMENT_WRITE, begun.child()));
    }

    /** What would be begun, without beginning it. Three statements, or two where there are no rules of repetition. */
    Advice advise(Caller caller, NewAssessment wanted) {
        Reached reached = guard.reach(caller, Permission.ASSESSMENT_WRITE);
        GivenColumn.check(wanted.given());
        Instrument instrument = library.toStart(caller, wanted.instrument())
                .orElseThrow(() -> guard.noInstrument(caller, ADVISE, wanted.child().value()));
        Wording wording = Wording.in(caller.locale().getLanguage());
        return store.inTransaction(caller.tenant().id(), tx -> {
            Found child = child(tx, caller, reached, wanted);
            Subject subject = child.on(instrument, wanted);
            FormAdvice form = instrument.chooseForm(subject);
            Timing timing = Repeating.timing(tx, instrument, wanted);
            List<Hindrance> hindrances = licences.hindrances(tx, caller, instrument.definition(), child.unit());
            List<String> obstacles = Stream.concat(timing.obstacles().stream().map(wording::reason),
                    hindrances.stream().map(one -> licences.sentence(caller, one))).toList();
            guard.record(tx, caller, AuditEvent.done(ADVISE, wanted.child().value(), "instrument " + instrument.definition().id()));
            return new Advice(subject.setting(), form, wording.reasons(form), timing, obstacles, hindrances);
        });
    }

    private static Assessment assessment(Caller caller, NewAssessment begun, Instrument instrument, FormTaken form, @Nullable UnitId unit,
            String answers, @Nullable StoredOutcome outcome, Setting given) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        boolean complete = outcome != null;
        return new Assessment(new AssessmentId(IDS.generate()), begun.child(), unit, instrument.definition().id(),
                instrument.definition().version(), complete ? outcome.norms() : null, form.form(), begun.date(),
                complete ? Status.COMPLETE : Status.DRAFT, 1, answers, complete ? outcome.text() : null, caller.account(), now, now,
                complete ? now : null, null, given, form.taken());
    }

    private static void insert(Transaction tx, Caller caller, Assessment a, @Nullable Boolean needs) throws SQLException {
        tx.update(INSERT, caller.tenant().id().value(), a.id().value(), a.child().value(), a.startedBy().value(), a.startedBy().value(),
                a.startedAt(), a.changedAt(), a.date(), a.unit() == null ? null : a.unit().value(), a.completedAt(),
                AssessmentRow.letter(a.status()), a.instrument(), a.definitionVersion(), a.form(), a.normEdition(), needs,
                GivenColumn.write(a.given()), a.taken() == null ? null : a.taken().advised(), a.taken() == null ? null : a.taken().reason(),
                a.outcome() == null ? null : new Seal(a.answers(), a.outcome()).bytes(), a.outcome() == null ? a.answers() : null);
        if (a.taken() != null) {
            tx.update(TAKEN, caller.tenant().id().value(), a.id().value(), a.startedAt(), a.startedBy().value(), a.taken().reason());
        }
    }

    /** What the first statement finds. */
    private record Found(LocalDate birth, Sex sex, List<String> languages, @Nullable UnitId unit) {
        static Found read(Row row) throws SQLException {
            return new Found(row.date(1), Sex.ofId(row.text(2)), row.texts(3), AssessmentRow.unit(row.uuidOrNull(4)));
        }

        Subject on(Instrument instrument, NewAssessment begun) {
            return new Subject(birth, begun.date(), sex, new Background(instrument).added(begun.given(), languages));
        }
    }
}
