package org.trivsel.tools.language.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.Course;
import org.trivsel.assessment.DuePage;
import org.trivsel.assessment.GroupPage;
import org.trivsel.assessment.GroupQuery.Show;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.registry.Child;
import org.trivsel.registry.Unit;
import org.trivsel.registry.UnitId;
import org.trivsel.text.Texts;
import org.trivsel.tools.language.LanguageAssessments;
import org.trivsel.tools.language.Taken;
import org.trivsel.tools.language.followup.FollowUpPage;
import org.trivsel.tools.language.page.ResultView.Typed;
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

    /** A result. @param counting all results of the child that count, oldest first @param notes empty for whom it was only disclosed to */
    public static Response result(Request request, Course course, Taken taken, List<Taken> counting, Optional<FollowUpPage> notes, List<Wrong> wrongs,
            Typed typed) {
        Texts texts = texts(request.locale());
        ResultView view = new ResultViews(texts, request.caller(), course, taken).view(counting, notes, wrongs, typed);
        return page(request, wrongs.isEmpty() ? 200 : 400, view.title() + ", " + course.child().givenName(), "result.jte", view);
    }

    /** An assessment that was declared void before it had a result. */
    public static Response withoutResult(Request request, Course course, Definition definition) {
        Texts texts = texts(request.locale());
        Assessment assessment = course.assessment();
        Child child = course.child();
        String reason = assessment.voidedOrReopened();
        VoidView view = new VoidView(Paths.child(child.id()), child.name(), texts.get("title"),
                assessment.isDeletedDraft() ? texts.get("state.deleted") : texts.get("state.void", reason == null ? "" : reason),
                new History(texts, request.caller(), definition).lines(course.history()));
        return page(request, 200, view.title(), "void.jte", view);
    }

    /** A group. @param show which of its children @param grid where its answers are entered in one grid, if anywhere */
    public static Response group(Request request, Unit unit, Show show, GroupPage page, LanguageAssessments assessments, Optional<String> grid) {
        Texts texts = texts(request.locale());
        GroupView view = new GroupViews(texts, assessments, request.caller())
                .view(unit, page, show, request.query("cursor").isPresent(), grid.orElse(null));
        return page(request, 200, view.unit() + ", " + texts.get("place"), "group.jte", view);
    }

    /** Who is due. @param choices units to choose among @param unit the one chosen, or null */
    public static Response due(Request request, List<Unit> choices, @Nullable UnitId unit, DuePage page, Instrument instrument) {
        DueView view = new DueViews(texts(request.locale()), instrument.definition(), request.caller()).view(choices, unit, page);
        return page(request, 200, texts(request.locale()).get("due"), "due.jte", view);
    }

    /** What was agreed and is not done. */
    public static Response followUps(Request request, FollowUpPage page) {
        FollowUpsView view = new NoteViews(texts(request.locale()), request.caller()).list(page);
        return page(request, 200, texts(request.locale()).get("follow-ups"), "followups.jte", view);
    }

    /** The tool's front page. @param due null for whoever assesses nobody */
    public static Response index(Request request, Instrument instrument, List<Unit> places, @Nullable DuePage due) {
        IndexView view = new IndexViews(texts(request.locale()), instrument.definition(), request.caller().today()).view(places, due);
        return page(request, 200, view.title(), "index.jte", view);
    }

    private static Response page(Request request, int status, String title, String template, Object view) {
        return new Response.Page(status, title, Paths.HOME, TEMPLATES.fill(template,
                Map.of("t", texts(request.locale()), "view", view, "csrf", request.csrfToken())));
    }

    /** The newest result on the child's page. @param earlier the one before, when it can be set beside it */
    static Content card(Texts texts, Taken taken, Optional<Taken> earlier) {
        return TEMPLATES.fill("card.jte", Map.of("cards", new GroupCards(texts, taken).cards(earlier), "t", texts));
    }
}
