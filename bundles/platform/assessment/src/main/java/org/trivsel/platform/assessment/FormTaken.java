package org.trivsel.platform.assessment;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trivsel.assessment.Assessment.TakenForm;
import org.trivsel.assessment.NewAssessment.OtherForm;
import org.trivsel.instrument.FormAdvice;
import org.trivsel.instrument.FormAdvice.Criterion;
import org.trivsel.instrument.FormChoice;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.Subject;
import org.trivsel.instrument.definition.Form;
import org.trivsel.problem.Invalid;

/**
 * The form an assessment is begun with: the one that fits, or another because a person says why. What is refused does not say how old the child is.
 *
 * @param taken why another than the one that fits; null when that is the one
 */
record FormTaken(String form, @Nullable TakenForm taken) {

    /** @throws Invalid when none fits and none is named, or the other one cannot be taken */
    static FormTaken of(Instrument instrument, Subject subject, @Nullable OtherForm other) {
        FormAdvice advice = instrument.chooseForm(subject);
        if (other == null) {
            return new FormTaken(fitting(advice), null);
        }
        if (advice.choice() instanceof FormChoice.NotBorn) {
            throw none("before-birth", "The child was not born yet on this day.");
        }
        if (instrument.definition().form(other.form()).isEmpty()) {
            throw new Invalid("otherForm", "unknown-form", "The instrument has no such form. It has "
                    + instrument.definition().forms().stream().map(Form::id).collect(Collectors.joining(", ")) + ".");
        }
        FormAdvice.Override override = instrument.overrideForm(subject, other.form(), Reason.checked(other.reason()));
        String advised = override.advised().map(Form::id).orElse(null);
        return new FormTaken(other.form(), other.form().equals(advised) ? null : new TakenForm(advised, override.reason()));
    }

    private static String fitting(FormAdvice advice) {
        FormChoice choice = advice.choice();
        if (choice instanceof FormChoice.Chosen chosen) {
            return chosen.form().id();
        } else if (choice instanceof FormChoice.TooYoung young) {
            throw none("too-young", "The child is younger on this day than the instrument allows, which begins at " + young.from() + ".");
        } else if (choice instanceof FormChoice.TooOld old) {
            throw none("too-old", "The child is older on this day than the instrument allows, which ends before " + old.before() + ".");
        } else if (choice instanceof FormChoice.NotBorn) {
            throw none("before-birth", "The child was not born yet on this day.");
        }
        throw none("no-form", "No form of the instrument is made for the child's age on this day." + wanted(advice));
    }

    /** What else the forms for the age ask for. */
    private static String wanted(FormAdvice advice) {
        List<String> wanted = advice.trials().stream().filter(trial -> trial.criteria().stream().filter(one -> one.about().equals("age")).allMatch(Criterion::holds))
                .flatMap(trial -> trial.criteria().stream()).filter(one -> !one.holds()).map(one -> one.about() + ": " + one.wanted()).distinct().toList();
        return wanted.isEmpty() ? "" : " There are forms for " + String.join("; ", wanted) + ".";
    }

    private static Invalid none(String code, String message) {
        return new Invalid("date", code, message);
    }
}
