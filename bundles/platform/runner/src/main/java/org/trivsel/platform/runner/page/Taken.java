package org.trivsel.platform.runner.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.Assessment.TakenForm;
import org.trivsel.instrument.FormAdvice;
import org.trivsel.instrument.Wording;
import org.trivsel.instrument.definition.Definition;

/** Why another form was taken than the one that fits, as the engine says it. */
final class Taken {
    private Taken() {
    }

    /** Empty when the form is the one that fits. */
    static String said(Assessment assessment, Definition definition, Locale locale) {
        TakenForm taken = assessment.taken();
        if (taken == null) {
            return "";
        }
        var advised = Optional.ofNullable(taken.advised()).flatMap(definition::form);
        return definition.form(assessment.form()).map(form -> Wording.in(locale.getLanguage())
                .reason(new FormAdvice.Override(form, advised, taken.reason(), List.of()))).orElse("");
    }
}
