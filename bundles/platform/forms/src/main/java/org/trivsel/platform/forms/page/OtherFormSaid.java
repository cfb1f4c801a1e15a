package org.trivsel.platform.forms.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.Assessment.TakenForm;
import org.trivsel.instrument.FormAdvice;
import org.trivsel.instrument.Wording;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Form;

/** That a person took another form than the one that fits, and why, as the engine says it. */
final class OtherFormSaid {
    private OtherFormSaid() {
    }

    /** Null when the form is the one that fits. */
    static @Nullable String of(Assessment assessment, Definition definition, Locale locale) {
        TakenForm taken = assessment.taken();
        Optional<Form> form = definition.form(assessment.form());
        if (taken == null || form.isEmpty()) {
            return null;
        }
        Optional<Form> advised = Optional.ofNullable(taken.advised()).flatMap(definition::form);
        return Wording.in(locale.getLanguage()).reason(new FormAdvice.Override(form.get(), advised, taken.reason(), List.of()));
    }
}
