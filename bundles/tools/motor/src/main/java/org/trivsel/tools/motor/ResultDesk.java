package org.trivsel.tools.motor;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.AssessmentId;
import org.trivsel.assessment.Course;
import org.trivsel.text.Texts;
import org.trivsel.tools.motor.page.Pages;
import org.trivsel.tools.motor.page.Paths;
import org.trivsel.ui.Wrong;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** The result: reading it, locking, reopening and voiding. */
final class ResultDesk {
    private static final int LONGEST_REASON = 500;

    private final MotorAssessments assessments;

    ResultDesk(MotorAssessments assessments) {
        this.assessments = assessments;
    }

    Response show(Request request) {
        return show(request, List.of(), "");
    }

    private Response show(Request request, List<Wrong> wrongs, String reason) {
        Course course = assessments.withCourse(request.caller(), id(request));
        Assessment assessment = course.assessment();
        if (assessment.isDraft()) {
            return new Response.Redirect(Paths.run(assessment.id()));
        }
        Optional<Taken> taken = assessments.taken(assessment);
        if (taken.isEmpty()) {
            return Pages.withoutResult(request, course);
        }
        List<Taken> counting = course.all().stream().filter(Assessment::counts)
                .flatMap(one -> assessments.taken(one).stream()).sorted(Taken.BY_DATE).toList();
        return Pages.result(request, course, taken.get(), counting, wrongs, reason);
    }

    Response lock(Request request) {
        return result(MotorAssessments.ours(assessments.all().lock(request.caller(), id(request))));
    }

    Response reopen(Request request) {
        return withReason(request, "reopen", reason -> assessments.all().reopen(request.caller(), id(request), reason));
    }

    Response discard(Request request) {
        return withReason(request, "void", reason -> assessments.all().voidBecause(request.caller(), id(request), reason));
    }

    /** One of another instrument is found out after the change, which is then undone. */
    private Response withReason(Request request, String act, Function<String, Assessment> change) {
        String reason = request.field("reason").orElse("");
        Texts texts = Pages.texts(request.locale());
        if (reason.isEmpty()) {
            return show(request, List.of(new Wrong(act + "-reason", texts.get("reason.empty"))), "");
        }
        if (reason.length() > LONGEST_REASON) {
            return show(request, List.of(new Wrong(act + "-reason", texts.get("text.long", LONGEST_REASON, reason.length()))), reason);
        }
        return result(MotorAssessments.ours(change.apply(reason)));
    }

    private static Response result(Assessment assessment) {
        return new Response.Redirect(Paths.assessment(assessment.id()));
    }

    private static AssessmentId id(Request request) {
        return new AssessmentId(request.pathId("assessment"));
    }
}
