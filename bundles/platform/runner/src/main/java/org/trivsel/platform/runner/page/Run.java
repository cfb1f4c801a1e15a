package org.trivsel.platform.runner.page;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.assessment.Assessment;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.Subject;
import org.trivsel.instrument.Way;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Form;
import org.trivsel.registry.Child;

/**
 * A draft with all that its page is made of.
 *
 * @param path of the assessment
 * @param pictures path below which the pictures of the instrument are
 * @param assets path below which scripts and style sheet are
 * @param current id of the item that shows; empty for the overview
 * @param stopped id of the part whose rest has just been left out, or null
 * @param subject whom the rules are asked about
 * @param way what the rules leave out, and where parts begin
 * @param wrong why the answer sent for the current item was not taken, or empty
 * @param deletable whether the caller may delete the draft
 */
public record Run(
        String path,
        String pictures,
        String assets,
        Assessment assessment,
        Instrument instrument,
        Caller caller,
        Form form,
        Map<String, Answer> answers,
        Way way,
        Child child,
        Subject subject,
        String current,
        @Nullable String stopped,
        boolean deletable,
        String wrong) {

    Definition definition() {
        return instrument.definition();
    }
}
