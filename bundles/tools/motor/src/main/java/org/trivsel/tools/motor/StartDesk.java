package org.trivsel.tools.motor;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.NewAssessment;
import org.trivsel.instrument.FormChoice;
import org.trivsel.registry.Child;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.Children;
import org.trivsel.text.Texts;
import org.trivsel.tools.motor.page.Pages;
import org.trivsel.tools.motor.page.Paths;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** Choosing: which form fits the child on the day, and beginning. */
final class StartDesk {
    private final MotorAssessments assessments;
    private final Children children;

    StartDesk(MotorAssessments assessments, Children children) {
        this.assessments = assessments;
        this.children = children;
    }

    Response show(Request request) {
        return show(request, child(request), request.query("date").orElse(null));
    }

    /** Begins, unless the day cannot be used or no form fits; then the page says why. */
    Response begin(Request request) {
        Child child = child(request);
        Day day = Day.read(request.field("date").orElse(null), child, request.caller(), Pages.texts(request.locale()));
        boolean fits = assessments.newest().chooseForm(child.birthDate(), day.date()) instanceof FormChoice.Chosen;
        if (day.wrong() != null || !fits) {
            return show(request, child, request.field("date").orElse(null));
        }
        Assessment begun = assessments.all().start(request.caller(),
                new NewAssessment(child.id(), MotorAssessments.INSTRUMENT, day.date(), null, false));
        return new Response.Redirect(Paths.run(begun.id()));
    }

    private Response show(Request request, Child child, @Nullable String typed) {
        Day day = Day.read(typed, child, request.caller(), Pages.texts(request.locale()));
        List<Assessment> earlier = assessments.ofChild(request.caller(), child.id());
        return Pages.start(request, child, assessments.newest(), day.date(), earlier, day.wrong());
    }

    private Child child(Request request) {
        return children.get(request.caller(), new ChildId(request.pathId("child")), Permission.ASSESSMENT_WRITE);
    }

    /** The day of an assessment as typed. @param date today when it cannot be used @param wrong what is wrong with it, or null */
    record Day(LocalDate date, @Nullable String wrong) {
        static Day read(@Nullable String typed, Child child, Caller caller, Texts texts) {
            LocalDate today = caller.today();
            if (typed == null) {
                return new Day(today, null);
            }
            try {
                return checked(LocalDate.parse(typed), child, today, texts);
            } catch (DateTimeParseException e) {
                return new Day(today, texts.get("date.unreadable"));
            }
        }

        private static Day checked(LocalDate date, Child child, LocalDate today, Texts texts) {
            if (date.isAfter(today)) {
                return new Day(today, texts.get("date.future"));
            }
            return date.isBefore(child.birthDate()) ? new Day(today, texts.get("date.before-birth")) : new Day(date, null);
        }
    }
}
