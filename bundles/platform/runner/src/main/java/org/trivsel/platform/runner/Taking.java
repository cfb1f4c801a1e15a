package org.trivsel.platform.runner;

import java.util.Map;
import org.trivsel.assessment.Assessment;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.Progress;
import org.trivsel.instrument.definition.Form;

/** An assessment with the version of the instrument it was begun with, ready to be shown. */
record Taking(Assessment assessment, Instrument instrument, Form form, Map<String, Answer> answers) {
    Progress progress() {
        return instrument.progress(form.id(), answers);
    }
}
