package org.trivsel.platform.runner.page;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.assessment.Assessment;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.definition.Form;
import org.trivsel.registry.Child;

/**
 * A form to print.
 *
 * @param assessment whose answers are filled in; null for a blank form
 * @param child whom it is about; null for a blank form
 * @param back where the page is left to
 */
public record Sheet(
        Caller caller,
        Instrument instrument,
        Form form,
        Map<String, Answer> answers,
        @Nullable Assessment assessment,
        @Nullable Child child,
        String pictures,
        String assets,
        String back) {
}
