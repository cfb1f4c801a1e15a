package org.trivsel.platform.runner;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.AssessmentId;
import org.trivsel.assessment.NewAssessment;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.AnswerCodec;
import org.trivsel.instrument.FormChoice;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.Subject;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.Outdated;
import org.trivsel.registry.Child;
import org.trivsel.testlib.MemoryPlatform;

/** A class whose answers are kept by the rules of revision and state. */
final class OneClass extends MemoryPlatform {
    private final Instrument instrument;
    private final AnswerCodec codec = new AnswerCodec();
    /** What a licence says against beginning, or null. */
    @Nullable Conflict refusal;

    OneClass(Instrument instrument) {
        super("sample", instrument);
        this.instrument = instrument;
    }

    @Override
    public Assessment start(Caller caller, NewAssessment begun) {
        if (refusal != null) {
            throw refusal;
        }
        Child child = get(caller, begun.child(), Permission.ASSESSMENT_WRITE);
        String form = ((FormChoice.Chosen) instrument.chooseForm(new Subject(child.birthDate(), begun.date(), child.sex(), begun.given())).choice()).form().id();
        Assessment draft = super.start(caller, begun);
        return keep(draft, form, 1, begun.answers() == null ? "{}" : begun.answers(), Assessment.Status.DRAFT);
    }

    @Override
    public Assessment answer(Caller caller, AssessmentId id, int revision, String answers) {
        Assessment kept = get(caller, id);
        if (!kept.isDraft()) {
            throw new Conflict("not-a-draft", "Closed.");
        }
        if (revision != kept.revision()) {
            throw new Outdated("{}", null);
        }
        Map<String, Answer> all = codec.readChanges(answers).appliedTo(codec.read(kept.answers()));
        return keep(kept, kept.form(), revision + 1, codec.text(all), Assessment.Status.DRAFT);
    }

    @Override
    public Assessment complete(Caller caller, AssessmentId id) {
        Assessment kept = get(caller, id);
        return keep(kept, kept.form(), kept.revision() + 1, kept.answers(), Assessment.Status.COMPLETE);
    }

    private Assessment keep(Assessment one, String form, int revision, String answers, Assessment.Status status) {
        var faults = instrument.check(form, codec.read(answers));
        if (!faults.isEmpty()) {
            if (revision == 1) {
                assessments.remove(one.id());
            }
            throw new Invalid(faults.stream().map(fault -> new Fault(fault.item(), fault.code().id(), fault.allowed())).toList());
        }
        Assessment kept = new Assessment(one.id(), one.child(), null, one.instrument(), "1.0.0", null, form, one.date(), status, revision, answers, null,
                one.startedBy(), Instant.EPOCH, Instant.EPOCH, null, null, one.given(), null);
        assessments.put(kept.id(), kept);
        return kept;
    }
}
