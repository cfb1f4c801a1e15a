package org.trivsel.tools.motor.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.Course;
import org.trivsel.assessment.GroupPage;
import org.trivsel.assessment.GroupQuery.Show;
import org.trivsel.instrument.Instrument;
import org.trivsel.registry.Child;
import org.trivsel.registry.Unit;
import org.trivsel.text.Texts;
import org.trivsel.tools.motor.MotorAssessments;
import org.trivsel.tools.motor.Taken;
import org.trivsel.ui.Count;
import org.trivsel.ui.Templates;
import org.trivsel.ui.Wrong;
import org.trivsel.web.Content;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** The pages of the tool, filled in. */
public final class Pages {
    private static final Templates TEMPLATES = Templates.beside(Pages.class);

    private Pages() {
    }

    /** The tool's words. */
    public static Texts texts(Locale locale) {
        return Texts.beside(Pages.class, locale);
    }

    /** Before an assessment. @param wrong what is wrong with the day that was typed, or null */
    public static Response start(
            Request request, Child child, Instrument instrument, LocalDate date, List<Assessment> earlier, @Nullable String wrong) {
        StartView view = new StartViews(texts(request.locale()), child, request.caller().today()).view(instrument, date, earlier, wrong);
        return page(request, wrong == null ? 200 : 400, view.title() + ", " + view.given(), "start.jte", view);
    }

    /** A result. @param counting all results of the child that count, oldest first @param reason what was typed in the form just sent */
    public static Response result(Request request, Course course, Taken taken, List<Taken> counting, List<Wrong> wrongs, String reason) {
        ResultView view = new ResultViews(texts(request.locale()), request.caller(), course.child(), taken).view(counting, wrongs, reason);
        return page(request, wrongs.isEmpty() ? 200 : 400, view.title() + ", " + course.child().givenName(), "result.jte", view);
    }

    /** An assessment that was declared void before it had a result. */
    public static Response withoutResult(Request request, Course course) {
        Texts texts = texts(request.locale());
        Assessment assessment = course.assessment();
        Child child = course.child();
        String reason = assessment.voidedOrReopened();
        VoidView view = new VoidView(Paths.child(child.id()), child.name(), texts.get("title"),
                assessment.isDeletedDraft() ? texts.get("state.deleted") : texts.get("state.void", reason == null ? "" : reason));
        return page(request, 200, view.title(), "void.jte", view);
    }

    /** A group. @param show which of its children */
    public static Response group(Request request, Unit unit, Show show, GroupPage page, MotorAssessments assessments) {
        Texts texts = texts(request.locale());
        GroupView view = new GroupViews(texts, assessments, request.caller()).view(unit, page, show, request.query("cursor").isPresent());
        return page(request, 200, view.unit() + ", " + texts.get("place"), "group.jte", view);
    }

    /** The tool's front page. */
    public static Response index(Request request, Instrument instrument, List<Unit> places) {
        IndexView view = IndexView.of(instrument.definition(), request.locale().getLanguage(), places);
        return page(request, 200, view.title(), "index.jte", view);
    }

    private static Response page(Request request, int status, String title, String template, Object view) {
        return new Response.Page(status, title, Paths.HOME, TEMPLATES.fill(template,
                Map.of("t", texts(request.locale()), "view", view, "csrf", request.csrfToken())));
    }

    /** The newest result on the child's page. */
    static Content card(Texts texts, Taken taken) {
        Themes themes = new Themes(taken.definition(), texts);
        List<Count> rows = themes.ids().stream().map(theme -> new Count(themes.title(theme), themes.word(taken.mean(theme)))).toList();
        return TEMPLATES.fill("card.jte", Map.of("rows", rows));
    }
}
