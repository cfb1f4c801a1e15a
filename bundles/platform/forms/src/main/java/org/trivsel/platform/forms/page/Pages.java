package org.trivsel.platform.forms.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.Course;
import org.trivsel.assessment.GroupPage;
import org.trivsel.assessment.GroupQuery.Show;
import org.trivsel.instrument.Instrument;
import org.trivsel.platform.forms.Taken;
import org.trivsel.platform.forms.ToolAssessments;
import org.trivsel.registry.Child;
import org.trivsel.registry.Unit;
import org.trivsel.text.Texts;
import org.trivsel.ui.Count;
import org.trivsel.ui.Templates;
import org.trivsel.ui.Wrong;
import org.trivsel.web.Content;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** The pages of one tool in one language, filled in. @param tool what it is called */
public record Pages(Paths paths, String tool, Locale locale) {
    static final Templates TEMPLATES = Templates.beside(Pages.class);

    /** The words of these pages; those of the instruments stand in the instruments. */
    public Texts texts() {
        return texts(locale);
    }

    static Texts texts(Locale locale) {
        return Texts.beside(Pages.class, locale);
    }

    /** A result. @param reason what was typed in the form just sent */
    public Response result(Request request, Course course, Taken taken, Shown shown, List<Wrong> wrongs, String reason) {
        ResultView view = new ResultViews(this, request.caller(), course, taken, shown).view(wrongs, reason);
        return page(request, wrongs.isEmpty() ? 200 : 400, view.title() + ", " + course.child().givenName(), "result.jte", view);
    }

    /** An assessment that was declared void before it had a result. @param instrument the version it was begun with @param items whether the reader may see their content */
    public Response withoutResult(Request request, Course course, Instrument instrument, boolean items) {
        Assessment assessment = course.assessment();
        Child child = course.child();
        String reason = assessment.voidedOrReopened();
        String state = assessment.isDeletedDraft() ? texts().get("state.deleted") : texts().get("state.void", reason == null ? "" : reason);
        VoidView view = new VoidView(Paths.child(child.id()), child.name(), tool, state,
                new History(texts(), request.caller(), instrument.definition(), assessment, items).lines(course.history()));
        return page(request, 200, view.title(), "void.jte", view);
    }

    /** What has been observed so far in an assessment that is followed from day to day. @param items whether the reader may see their content */
    public Response followed(Request request, Course course, Instrument instrument, boolean items) {
        FollowedView view = new FollowedViews(this, request.caller(), course, instrument, items).view();
        return page(request, 200, view.title() + ", " + course.child().givenName(), "followed.jte", view);
    }

    /** A group. @param show which of its children @param entering where what all of it did is entered */
    public Response group(Request request, Unit unit, Show show, Instrument instrument, GroupPage page, ToolAssessments assessments, Entering entering) {
        GroupView view = new GroupViews(this, assessments, instrument, request.caller())
                .view(unit, page, show, request.query("cursor").isPresent(), entering);
        return page(request, 200, view.unit() + ", " + tool, "group.jte", view);
    }

    /** The tool's front page. */
    public Response index(Request request, List<Instrument> instruments, List<Unit> places) {
        IndexView view = new IndexViews(this, instruments).view(tool, places);
        return page(request, 200, view.title(), "index.jte", view);
    }

    private Response page(Request request, int status, String title, String template, Object view) {
        return new Response.Page(status, title, paths.home(), TEMPLATES.fill(template, Map.of("t", texts(), "view", view, "csrf", request.csrfToken())));
    }

    /** The newest results on the child's page. */
    Content card(List<Count> rows) {
        return TEMPLATES.fill("card.jte", Map.of("rows", rows));
    }
}
