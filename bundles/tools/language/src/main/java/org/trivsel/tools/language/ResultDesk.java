package org.trivsel.tools.language;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.AssessmentId;
import org.trivsel.assessment.Course;
import org.trivsel.text.Texts;
import org.trivsel.tools.language.followup.FollowUpPage;
import org.trivsel.tools.language.followup.FollowUps;
import org.trivsel.tools.language.page.Pages;
import org.trivsel.tools.language.page.Paths;
import org.trivsel.tools.language.page.ResultView.Typed;
import org.trivsel.ui.Wrong;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** The result: reading it, what was agreed after it, locking, reopening and voiding. */
final class ResultDesk {
    private static final int NOTES = 20;
    private static final int LONGEST_NOTE = 4000;
    private static final int LONGEST_REASON = 500;

    private final LanguageAssessments assessments;
    private final FollowUps followUps;

    ResultDesk(LanguageAssessments assessments, FollowUps followUps) {
        this.assessments = assessments;
        this.followUps = followUps;
    }

    Response show(Request request) {
        return show(request, course(request), List.of(), Typed.NOTHING);
    }

    private Response show(Request request, Course course, List<Wrong> wrongs, Typed typed) {
        Assessment assessment = course.assessment();
        if (assessment.isDraft()) {
            return new Response.Redirect(Paths.run(assessment.id()));
        }
        Optional<Taken> taken = assessments.taken(assessment);
        if (taken.isEmpty()) {
            return Pages.withoutResult(request, course, assessments.version(assessment).definition());
        }
        List<Taken> counting = course.all().stream().filter(Assessment::counts)
                .flatMap(one -> assessments.taken(one).stream()).sorted(Taken.BY_DATE).toList();
        return Pages.result(request, course, taken.get(), counting, notes(request, course), wrongs, typed);
    }

    /** Empty for whom the result was only disclosed to: a disclosure opens results, and neither what staff agreed on after them nor any act. */
    private Optional<FollowUpPage> notes(Request request, Course course) {
        return assessments.isOwn(request.caller(), course.child().id())
                ? Optional.of(followUps.of(request.caller(), course.assessment().id(), request.queryId("notes").orElse(null), NOTES)) : Optional.empty();
    }

    /** Adds a note, a day to look again, or both. */
    Response addNote(Request request) {
        Course course = written(request);
        if (course.assessment().isDraft()) {
            return new Response.Redirect(Paths.run(course.assessment().id()));
        }
        Texts texts = Pages.texts(request.locale());
        String note = request.field("note").orElse("");
        String due = request.field("due").orElse("");
        List<Wrong> wrongs = new ArrayList<>();
        Optional<LocalDate> day = day(due, request, texts, wrongs);
        if (note.isEmpty() && due.isEmpty()) {
            wrongs.add(new Wrong("note", texts.get("note.empty")));
        } else if (note.length() > LONGEST_NOTE) {
            wrongs.add(new Wrong("note", texts.get("text.long", LONGEST_NOTE, note.length())));
        }
        if (!wrongs.isEmpty()) {
            return show(request, course, wrongs, new Typed(note, due, ""));
        }
        followUps.add(request.caller(), course.assessment(), note, day.orElse(null));
        return result(course.assessment(), "#notes");
    }

    private static Optional<LocalDate> day(String due, Request request, Texts texts, List<Wrong> wrongs) {
        if (due.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(due);
            if (day.isBefore(request.caller().today())) {
                wrongs.add(new Wrong("due", texts.get("due.past")));
            }
            return Optional.of(day);
        } catch (DateTimeParseException e) {
            wrongs.add(new Wrong("due", texts.get("date.unreadable")));
            return Optional.empty();
        }
    }

    Response noteDone(Request request) {
        followUps.done(request.caller(), request.pathId("note"));
        return new Response.Redirect(Paths.assessment(id(request)) + "#notes");
    }

    Response lock(Request request) {
        return result(LanguageAssessments.ours(assessments.all().lock(request.caller(), id(request))), "");
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
            return show(request, course(request), List.of(new Wrong(act + "-reason", texts.get("reason.empty"))), Typed.NOTHING);
        }
        if (reason.length() > LONGEST_REASON) {
            return show(request, course(request),
                    List.of(new Wrong(act + "-reason", texts.get("text.long", LONGEST_REASON, reason.length()))), new Typed("", "", reason));
        }
        return result(LanguageAssessments.ours(change.apply(reason)), "");
    }

    private static Response result(Assessment assessment, String place) {
        return new Response.Redirect(Paths.assessment(assessment.id()) + place);
    }

    private Course course(Request request) {
        return assessments.withCourse(request.caller(), id(request));
    }

    /** The assessment, when the caller may write about the child. */
    private Course written(Request request) {
        Course course = course(request);
        assessments.requireWrite(request.caller(), course.child().id());
        return course;
    }

    private static AssessmentId id(Request request) {
        return new AssessmentId(request.pathId("assessment"));
    }
}
