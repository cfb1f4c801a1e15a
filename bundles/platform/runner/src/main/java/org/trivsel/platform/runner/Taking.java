package org.trivsel.platform.runner;

import java.time.LocalDate;
import java.util.Map;
import org.trivsel.assessment.Assessment;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.Progress;
import org.trivsel.instrument.Subject;
import org.trivsel.instrument.Way;
import org.trivsel.instrument.definition.Form;
import org.trivsel.registry.Child;

/** An assessment with the version of the instrument it was begun with, ready to be shown. */
record Taking(Assessment assessment, Instrument instrument, Form form, Map<String, Answer> answers) {
    /** A birth date that was corrected since may lie after the day: it is said when the draft is completed, and until then nothing begins by age. */
    Subject subject(Child child) {
        LocalDate day = assessment.date();
        return new Subject(child.birthDate().isAfter(day) ? day : child.birthDate(), day, child.sex(), assessment.given());
    }

    Progress progress(Child child) {
        return instrument.progress(form.id(), answers, subject(child));
    }

    Way way(Child child) {
        return instrument.way(form.id(), answers, subject(child));
    }
}
