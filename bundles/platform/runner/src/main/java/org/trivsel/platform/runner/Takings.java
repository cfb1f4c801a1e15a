package org.trivsel.platform.runner;

import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.AssessmentId;
import org.trivsel.assessment.Assessments;
import org.trivsel.assessment.Instruments;
import org.trivsel.instrument.AnswerCodec;
import org.trivsel.instrument.Instrument;
import org.trivsel.problem.NotFound;
import org.trivsel.web.Request;

/** Finds assessments of one tool. An assessment of another tool is not there. */
final class Takings {
    private final String tool;
    private final Assessments assessments;
    private final Instruments instruments;

    Takings(String tool, Assessments assessments, Instruments instruments) {
        this.tool = tool;
        this.assessments = assessments;
        this.instruments = instruments;
    }

    Taking get(Request request) {
        return with(assessments.get(request.caller(), id(request)));
    }

    Taking with(Assessment assessment) {
        requireOurs(assessment.instrument());
        Instrument instrument = instruments.version(assessment.instrument(), assessment.definitionVersion())
                .orElseThrow(NotFound::new);
        return new Taking(assessment, instrument, instrument.definition().form(assessment.form()).orElseThrow(NotFound::new),
                new AnswerCodec().read(assessment.answers()));
    }

    AssessmentId id(Request request) {
        return new AssessmentId(request.pathId("assessment"));
    }

    void requireOurs(String instrument) {
        if (instruments.toolOf(instrument).filter(tool::equals).isEmpty()) {
            throw new NotFound();
        }
    }
}
