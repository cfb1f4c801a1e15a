package org.trivsel.platform.runner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.AssessmentId;
import org.trivsel.assessment.Assessments;
import org.trivsel.assessment.Course;
import org.trivsel.assessment.Draft;
import org.trivsel.assessment.DuePage;
import org.trivsel.assessment.DueQuery;
import org.trivsel.assessment.GroupPage;
import org.trivsel.assessment.GroupQuery;
import org.trivsel.assessment.NewAssessment;
import org.trivsel.assessment.Waiting;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.AnswerCodec;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.problem.Outdated;
import org.trivsel.registry.ChildId;

/** Assessments that hold one, and keep to the rules of revision and state. */
final class OneDraft implements Assessments {
    static final AssessmentId ID = new AssessmentId(new UUID(4, 1));
    private Assessment kept = assessment("{}", 1, Assessment.Status.DRAFT);

    /** A draft by the instrument that has every kind of item. */
    static OneDraft ofKinds() {
        OneDraft draft = new OneDraft();
        draft.kept = new Assessment(ID, People.NOAH.id(), null, "kinds", "1.0.0", null, "all", LocalDate.of(2026, 11, 9), Assessment.Status.DRAFT, 1, "{}", null,
                People.AMINA.account(), Instant.EPOCH, Instant.EPOCH, null, null);
        return draft;
    }

    /** As if it had been begun on another day. */
    void isOfDay(LocalDate day) {
        kept = new Assessment(ID, kept.child(), null, kept.instrument(), "1.0.0", null, kept.form(), day, kept.status(), kept.revision(), kept.answers(), null,
                kept.startedBy(), Instant.EPOCH, Instant.EPOCH, null, null);
    }

    /** As if another form had been taken than the one that fits. */
    void takenBecause(String reason) {
        kept = with(kept.answers(), kept.revision(), new Assessment.TakenForm(null, reason));
    }

    private Assessment with(String answers, int revision, Assessment.@Nullable TakenForm taken) {
        return new Assessment(ID, kept.child(), null, kept.instrument(), "1.0.0", null, kept.form(), kept.date(), kept.status(), revision, answers, null,
                kept.startedBy(), Instant.EPOCH, Instant.EPOCH, null, null, kept.given(), taken);
    }

    static Assessment assessment(String answers, int revision, Assessment.Status status) {
        return new Assessment(ID, People.NOAH.id(), null, "sample", "1.0.0", null, "one", LocalDate.of(2026, 11, 9), status, revision,
                answers, null, People.AMINA.account(), Instant.EPOCH, Instant.EPOCH, null, null);
    }

    @Override
    public Assessment answer(Caller caller, AssessmentId id, int revision, String answers) {
        if (revision != kept.revision()) {
            throw new Outdated("{}", null);
        }
        AnswerCodec codec = new AnswerCodec();
        Map<String, Answer> all = codec.readChanges(answers).appliedTo(codec.read(kept.answers()));
        var faults = new SampleInstruments().version(kept.instrument(), "1.0.0").orElseThrow().check(kept.form(), all);
        if (!faults.isEmpty()) {
            throw new Invalid(faults.stream().map(one -> new Fault(one.item(), one.code().id(), one.allowed())).toList());
        }
        kept = with(codec.text(all), revision + 1, kept.taken());
        return kept;
    }

    @Override
    public Assessment complete(Caller caller, AssessmentId id) {
        kept = assessment(kept.answers(), kept.revision() + 1, Assessment.Status.COMPLETE);
        return kept;
    }

    @Override
    public Assessment get(Caller caller, AssessmentId id) {
        if (!id.equals(ID)) {
            throw new NotFound();
        }
        return kept;
    }

    @Override
    public Course withCourse(Caller caller, AssessmentId id) {
        return new Course(get(caller, id), People.NOAH, List.of(kept), List.of());
    }

    @Override
    public Assessment start(Caller caller, NewAssessment begun) {
        throw new NotFound();
    }

    @Override
    public List<Assessment> ofChild(Caller caller, ChildId child) {
        return List.of(kept);
    }

    @Override
    public List<Draft> drafts(Caller caller) {
        return List.of();
    }

    @Override
    public Assessment lock(Caller caller, AssessmentId id) {
        throw new NotFound();
    }

    @Override
    public Assessment reopen(Caller caller, AssessmentId id, String reason) {
        throw new NotFound();
    }

    /** As if somebody else had begun it. */
    void isOf(AccountId account) {
        kept = new Assessment(kept.id(), kept.child(), null, "sample", "1.0.0", null, "one", kept.date(), kept.status(), kept.revision(),
                kept.answers(), null, account, Instant.EPOCH, Instant.EPOCH, null, null);
    }

    @Override
    public Assessment deleteDraft(Caller caller, AssessmentId id) {
        if (!kept.startedBy().equals(caller.account())) {
            throw new Forbidden("Somebody else began this draft.", null);
        }
        kept = new Assessment(kept.id(), kept.child(), null, "sample", "1.0.0", null, "one", kept.date(), Assessment.Status.VOID, kept.revision() + 1,
                "{}", null, kept.startedBy(), Instant.EPOCH, Instant.EPOCH, null, DELETED_DRAFT);
        return kept;
    }

    @Override
    public Assessment voidBecause(Caller caller, AssessmentId id, String reason) {
        throw new NotFound();
    }

    @Override
    public GroupPage group(Caller caller, GroupQuery query) {
        throw new NotFound();
    }

    @Override
    public DuePage due(Caller caller, DueQuery query) {
        throw new NotFound();
    }

    @Override
    public Waiting waiting(Caller caller, DueQuery due) {
        throw new NotFound();
    }
}
