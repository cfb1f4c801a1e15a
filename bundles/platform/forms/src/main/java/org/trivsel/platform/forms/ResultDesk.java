package org.trivsel.platform.forms;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.AssessmentId;
import org.trivsel.assessment.Course;
import org.trivsel.instrument.Instrument;
import org.trivsel.platform.forms.page.Pages;
import org.trivsel.platform.forms.page.Shown;
import org.trivsel.ui.Wrong;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** The result: reading it, locking, reopening and voiding. */
final class ResultDesk {
    private static final int LONGEST_REASON = 500;

    private final Function<Locale, Pages> pages;
    private final ToolAssessments assessments;
    private final NormDesk norms;

    ResultDesk(Function<Locale, Pages> pages, ToolAssessments assessments, NormDesk norms) {
        this.pages = pages;
        this.assessments = assessments;
        this.norms = norms;
    }

    Response show(Request request) {
        return show(request, List.of(), "");
    }

    private Response show(Request request, List<Wrong> wrongs, String reason) {
        Pages shown = pages(request);
        Course course = assessments.withCourse(request.caller(), id(request));
        if (course.assessment().isDraft() && Climbed.isFollowed(course.assessment())) {
            Instrument instrument = assessments.version(course.assessment());
            return shown.followed(request, course, instrument, assessments.readsItems(request.caller(), instrument));
        }
        if (course.assessment().isDraft()) {
            return new Response.Redirect(shown.paths().run(course.assessment().id()));
        }
        Optional<Taken> taken = assessments.taken(course.assessment());
        if (taken.isEmpty()) {
            return withoutResult(request, shown, course);
        }
        List<Taken> counting = course.all().stream().filter(Assessment::counts)
                .flatMap(one -> assessments.taken(one).stream()).sorted(Taken.BY_DATE).toList();
        return shown.result(request, course, taken.get(), new Shown(counting, assessments.readsItems(request.caller(), taken.get().instrument()),
                assessments.isOwn(request.caller(), course.child().id())), wrongs, reason);
    }

    private Response withoutResult(Request request, Pages shown, Course course) {
        Instrument instrument = assessments.version(course.assessment());
        return shown.withoutResult(request, course, instrument, assessments.readsItems(request.caller(), instrument));
    }

    Response lock(Request request) {
        return result(request, assessments.ours(assessments.all().lock(request.caller(), id(request))));
    }

    Response reopen(Request request) {
        return withReason(request, "reopen", reason -> assessments.all().reopen(request.caller(), id(request), reason));
    }

    Response addNorms(Request request) {
        Assessment found = assessments.ours(assessments.all().get(request.caller(), id(request)));
        norms.add(request.caller(), found.id(), request.field("edition").orElse(""));
        return result(request, found);
    }

    Response discard(Request request) {
        return withReason(request, "void", reason -> assessments.all().voidBecause(request.caller(), id(request), reason));
    }

    /** One of another tool is found out after the change, which is then undone. */
    private Response withReason(Request request, String act, Function<String, Assessment> change) {
        String reason = request.field("reason").orElse("");
        if (reason.isEmpty()) {
            return show(request, List.of(new Wrong(act + "-reason", pages(request).texts().get("reason.empty"))), "");
        }
        if (reason.length() > LONGEST_REASON) {
            return show(request, List.of(new Wrong(act + "-reason", pages(request).texts().get("text.long", LONGEST_REASON, reason.length()))), reason);
        }
        return result(request, assessments.ours(change.apply(reason)));
    }

    private Response result(Request request, Assessment assessment) {
        return new Response.Redirect(pages(request).paths().assessment(assessment.id()));
    }

    private Pages pages(Request request) {
        return pages.apply(request.locale());
    }

    private static AssessmentId id(Request request) {
        return new AssessmentId(request.pathId("assessment"));
    }
}
