package org.trivsel.testlib;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.AccountId;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.Assessment.Status;
import org.trivsel.assessment.Assessment.TakenForm;
import org.trivsel.assessment.AssessmentId;
import org.trivsel.assessment.FormAdvising.Advice;
import org.trivsel.assessment.NewAssessment;
import org.trivsel.assessment.NewAssessment.OtherForm;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.AnswerCodec;
import org.trivsel.instrument.FormAdvice;
import org.trivsel.instrument.FormChoice;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.Outcome;
import org.trivsel.instrument.OutcomeCodec;
import org.trivsel.instrument.Setting;
import org.trivsel.instrument.Subject;
import org.trivsel.instrument.Timing;
import org.trivsel.instrument.Wording;
import org.trivsel.registry.Child;

/** Assessments by one instrument, scored by the engine. */
public record Takings(Instrument instrument) {
    /** Which form it would have and why. @param days on which it was given before */
    Advice advice(Child child, NewAssessment wanted, List<LocalDate> days, Wording wording) {
        FormAdvice form = instrument.chooseForm(new Subject(child.birthDate(), wanted.date(), child.sex(), wanted.given()));
        Timing timing = instrument.timing(wanted.date(), days);
        return new Advice(wanted.given(), form, wording.reasons(form), timing, timing.obstacles().stream().map(wording::reason).toList());
    }

    /** An assessment without answers yet. */
    public Assessment draft(int number, Child child, LocalDate date) {
        return draft(number, child, date, Setting.NONE, null);
    }

    /** An assessment without answers yet. @param given how it is given @param other the form to take although another fits, or null */
    public Assessment draft(int number, Child child, LocalDate date, Setting given, @Nullable OtherForm other) {
        FormChoice choice = instrument.chooseForm(new Subject(child.birthDate(), date, child.sex(), given)).choice();
        String fits = choice instanceof FormChoice.Chosen chosen ? chosen.form().id() : null;
        String form = other == null ? Objects.requireNonNull(fits) : other.form();
        TakenForm taken = other == null || form.equals(fits) ? null : new TakenForm(fits, other.reason());
        return new Assessment(new AssessmentId(new UUID(4, number)), child.id(), Town.GROUP.id(), instrument.definition().id(), instrument.definition().version(),
                null, form, date, Status.DRAFT, 1, "{}", null, new AccountId(new UUID(2, 1)), Instant.EPOCH, Instant.EPOCH, null, null, given, taken);
    }

    /** A completed assessment. */
    public Assessment complete(int number, Child child, LocalDate date, Map<String, Answer> answers) {
        return complete(draft(number, child, date), child, answers);
    }

    /** The same, completed. */
    public Assessment complete(Assessment draft, Child child, Map<String, Answer> answers) {
        Outcome outcome = instrument.score(draft.form(), answers, new Subject(child.birthDate(), draft.date(), child.sex(), draft.given()));
        return withNorms(with(draft, Status.COMPLETE, new AnswerCodec().text(answers), new OutcomeCodec().compact(outcome), null), outcome.norms().orElse(null));
    }

    /** The same after something happened to it. @param reason why, or null */
    public static Assessment with(Assessment one, Status status, String answers, @Nullable String outcome, @Nullable String reason) {
        return new Assessment(one.id(), one.child(), one.unit(), one.instrument(), one.definitionVersion(), outcome == null ? null : one.normEdition(), one.form(),
                one.date(), status, one.revision() + 1, answers, outcome, one.startedBy(), one.startedAt(), one.changedAt(),
                outcome == null ? null : Instant.EPOCH, reason, one.given(), one.taken());
    }

    /** As if it had been compared with other norms. */
    public static Assessment withNorms(Assessment one, @Nullable String edition) {
        return new Assessment(one.id(), one.child(), one.unit(), one.instrument(), one.definitionVersion(), edition, one.form(), one.date(),
                one.status(), one.revision(), one.answers(), one.outcome() == null ? null : withNorms(one.outcome(), edition), one.startedBy(), one.startedAt(),
                one.changedAt(), one.completedAt(), one.voidedOrReopened(), one.given(), one.taken());
    }

    private static String withNorms(String outcome, @Nullable String edition) {
        OutcomeCodec codec = new OutcomeCodec();
        Outcome it = codec.read(outcome);
        return codec.compact(new Outcome(it.instrument(), it.version(), it.form(), it.age(), it.sex(), Optional.ofNullable(edition), it.scales(), it.groups(),
                it.cautions(), it.setting(), it.verdicts()));
    }
}
