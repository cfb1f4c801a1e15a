package org.trivsel.tools.language;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.DuePage;
import org.trivsel.assessment.ExportPages;
import org.trivsel.assessment.Runner;
import org.trivsel.assessment.StartPages;
import org.trivsel.assessment.StartPages.Start;
import org.trivsel.registry.Child;
import org.trivsel.registry.Unit;
import org.trivsel.registry.Units;
import org.trivsel.text.Texts;
import org.trivsel.tool.Tools;
import org.trivsel.tools.language.followup.FollowUps;
import org.trivsel.tools.language.page.ChildCards;
import org.trivsel.tools.language.page.Pages;
import org.trivsel.tools.language.page.Paths;
import org.trivsel.web.ChildCard;
import org.trivsel.web.Place;
import org.trivsel.web.Request;
import org.trivsel.web.Response;
import org.trivsel.web.Route;
import org.trivsel.web.Site;
import org.trivsel.web.Task;

/** All that the tool shows. */
@Component(service = Site.class, property = Tools.TOOL + "=" + LanguageSite.TOOL)
public final class LanguageSite implements Site {
    static final String TOOL = "language";
    private static final int ORDER = 40;
    /** So many children who wait are shown, and so many groups. */
    private static final int WAITING = 8;
    private static final int PLACES = 60;
    private static final Start START = new Start(Paths.HOME, List.of(LanguageAssessments.INSTRUMENT));

    private final LanguageAssessments assessments;
    private final Runner runner;
    private final StartPages start;
    private final ExportPages exports;
    private final Units units;
    private final FollowUps followUps;

    @Activate
    public LanguageSite(@Reference LanguageAssessments assessments, @Reference Runner runner, @Reference StartPages start,
            @Reference ExportPages exports, @Reference Units units, @Reference FollowUps followUps) {
        this.assessments = assessments;
        this.runner = runner;
        this.start = start;
        this.exports = exports;
        this.units = units;
        this.followUps = followUps;
    }

    @Override
    public List<Route> routes() {
        ResultDesk result = new ResultDesk(assessments, followUps);
        ListDesk lists = new ListDesk(assessments, units, followUps, runner);
        String one = Paths.ASSESSMENTS + "/{assessment}";
        List<Route> routes = new ArrayList<>(runner.routes(TOOL, Paths.ASSESSMENTS));
        routes.add(Route.get(Paths.HOME, this::index));
        routes.add(Route.get(Paths.CHILDREN + "/{child}", request -> start.show(request, START)));
        routes.add(Route.post(Paths.CHILDREN + "/{child}", request -> start.begin(request, START)));
        routes.add(Route.get(one, result::show));
        routes.add(Route.post(one + "/notes", result::addNote));
        routes.add(Route.post(one + "/notes/{note}/done", result::noteDone));
        routes.add(Route.post(one + "/lock", result::lock));
        routes.add(Route.post(one + "/reopen", result::reopen));
        routes.add(Route.post(one + "/void", result::discard));
        routes.add(Route.get(Paths.GROUPS + "/{unit}", lists::group));
        routes.add(Route.get(Paths.GROUPS + "/{unit}/export", request -> exports.show(request, START)));
        routes.add(Route.post(Paths.GROUPS + "/{unit}/export", request -> exports.send(request, START)));
        routes.add(Route.get(Paths.DUE, lists::due));
        routes.add(Route.get(Paths.FOLLOW_UPS, lists::followUps));
        routes.add(Route.post(Paths.FOLLOW_UPS + "/{note}/done", lists::followUpDone));
        routes.add(Route.get(Paths.FORMS + "/{form}/blank", this::blank));
        return List.copyOf(routes);
    }

    private Response index(Request request) {
        Caller caller = request.caller();
        List<Unit> places = units.workplaces(caller, caller.today(), PLACES);
        DuePage due = caller.has(Permission.ASSESSMENT_WRITE) ? assessments.due(caller, null, null, WAITING) : null;
        return Pages.index(request, assessments.newest(), places, due);
    }

    private Response blank(Request request) {
        return runner.blankForm(request, LanguageAssessments.INSTRUMENT, request.pathParameter("form"));
    }

    @Override
    public List<Place> places(Caller caller) {
        return caller.has(Permission.ASSESSMENT_READ)
                ? List.of(new Place(Paths.HOME, texts(caller).get("place"), "talk", ORDER)) : List.of();
    }

    @Override
    public List<ChildCard> childCards(Caller caller, Child child) {
        if (!assessments.mayRead(caller, child.id())) {
            return List.of();
        }
        List<Assessment> all = assessments.ofChild(caller, child.id());
        return List.of(new ChildCards(texts(caller), assessments)
                .card(child, all, caller.has(Permission.ASSESSMENT_WRITE), caller.today()));
    }

    @Override
    public List<Task> tasks(Caller caller) {
        return new Tasks(assessments, followUps, caller, texts(caller)).all();
    }

    private static Texts texts(Caller caller) {
        return Pages.texts(caller.locale());
    }
}
