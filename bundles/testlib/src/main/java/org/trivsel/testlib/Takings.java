package org.trivsel.testlib;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.AccountId;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.Assessment.Status;
import org.trivsel.assessment.AssessmentId;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.AnswerCodec;
import org.trivsel.instrument.FormChoice;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.Outcome;
import org.trivsel.instrument.OutcomeCodec;
import org.trivsel.instrument.Subject;
import org.trivsel.registry.Child;

/** Assessments by one instrument, scored by the engine. */
public record Takings(Instrument instrument) {
    /** An assessment without answers yet. */
    public Assessment draft(int number, Child child, LocalDate date) {
        String form = ((FormChoice.Chosen) instrument.chooseForm(child.birthDate(), date)).form().id();
        return new Assessment(new AssessmentId(new UUID(4, number)), child.id(), Town.GROUP.id(), instrument.definition().id(), instrument.definition().version(),
                null, form, date, Status.DRAFT, 1, "{}", null, new AccountId(new UUID(2, 1)), Instant.EPOCH, Instant.EPOCH, null, null);
    }

    /** A completed assessment. */
    public Assessment complete(int number, Child child, LocalDate date, Map<String, Answer> answers) {
        Assessment draft = draft(number, child, date);
        Outcome outcome = instrument.score(draft.form(), answers, new Subject(child.birthDate(), date, child.sex()));
        return withNorms(with(draft, Status.COMPLETE, new AnswerCodec().text(answers), new OutcomeCodec().compact(outcome), null), outcome.norms().orElse(null));
    }

    /** The same after something happened to it. @param reason why, or null */
    public static Assessment with(Assessment one, Status status, String answers, @Nullable String outcome, @Nullable String reason) {
        return new Assessment(one.id(), one.child(), one.unit(), one.instrument(), one.definitionVersion(), outcome == null ? null : one.normEdition(), one.form(),
                one.date(), status, one.revision() + 1, answers, outcome, one.startedBy(), one.startedAt(), one.changedAt(),
                outcome == null ? null : Instant.EPOCH, reason);
    }

    /** As if it had been compared with other norms. */
    public static Assessment withNorms(Assessment one, @Nullable String edition) {
        return new Assessment(one.id(), one.child(), one.unit(), one.instrument(), one.definitionVersion(), edition, one.form(), one.date(),
                one.status(), one.revision(), one.answers(), one.outcome(), one.startedBy(), one.startedAt(), one.changedAt(),
                one.completedAt(), one.voidedOrReopened());
    }
}
