package org.trivsel.tools.motor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.Draft;
import org.trivsel.assessment.GroupQuery.Show;
import org.trivsel.assessment.Runner;
import org.trivsel.instrument.definition.Form;
import org.trivsel.registry.Child;
import org.trivsel.registry.Children;
import org.trivsel.registry.Unit;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.Units;
import org.trivsel.text.Texts;
import org.trivsel.tool.Tools;
import org.trivsel.tools.motor.page.ChildCards;
import org.trivsel.tools.motor.page.Pages;
import org.trivsel.tools.motor.page.Paths;
import org.trivsel.web.ChildCard;
import org.trivsel.web.Place;
import org.trivsel.web.Request;
import org.trivsel.web.Response;
import org.trivsel.web.Route;
import org.trivsel.web.Site;
import org.trivsel.web.Task;

/** All that the tool shows. */
@Component(service = Site.class, property = Tools.TOOL + "=" + MotorSite.TOOL)
public final class MotorSite implements Site {
    static final String TOOL = "motor";
    private static final int ORDER = 41;
    private static final int PLACES = 60;

    private final MotorAssessments assessments;
    private final Runner runner;
    private final Children children;
    private final Units units;

    @Activate
    public MotorSite(@Reference MotorAssessments assessments, @Reference Runner runner, @Reference Children children, @Reference Units units) {
        this.assessments = assessments;
        this.runner = runner;
        this.children = children;
        this.units = units;
    }

    @Override
    public List<Route> routes() {
        StartDesk start = new StartDesk(assessments, children);
        ResultDesk result = new ResultDesk(assessments);
        String one = Paths.ASSESSMENTS + "/{assessment}";
        List<Route> routes = new ArrayList<>(runner.routes(TOOL, Paths.ASSESSMENTS));
        routes.add(Route.get(Paths.HOME, this::index));
        routes.add(Route.get(Paths.CHILDREN + "/{child}", start::show));
        routes.add(Route.post(Paths.CHILDREN + "/{child}", start::begin));
        routes.add(Route.get(one, result::show));
        routes.add(Route.post(one + "/lock", result::lock));
        routes.add(Route.post(one + "/reopen", result::reopen));
        routes.add(Route.post(one + "/void", result::discard));
        routes.add(Route.get(Paths.GROUPS + "/{unit}", this::group));
        routes.add(Route.get(Paths.FORMS + "/{form}/blank", this::blank));
        return List.copyOf(routes);
    }

    private Response index(Request request) {
        Caller caller = request.caller();
        return Pages.index(request, assessments.newest(), units.workplaces(caller, caller.today(), PLACES));
    }

    private Response blank(Request request) {
        return runner.blankForm(request, MotorAssessments.INSTRUMENT, request.pathParameter("form"));
    }

    private Response group(Request request) {
        UnitId unit = new UnitId(request.pathId("unit"));
        Unit found = units.get(request.caller(), unit, request.caller().today());
        Show show = Stream.of(Show.values()).filter(one -> request.query("show").filter(one.name()::equalsIgnoreCase).isPresent()).findFirst().orElse(Show.ALL);
        return Pages.group(request, found, show, assessments.group(request.caller(), unit, show, request.query("cursor").orElse(null)), assessments);
    }

    @Override
    public List<Place> places(Caller caller) {
        return caller.has(Permission.ASSESSMENT_READ)
                ? List.of(new Place(Paths.HOME, texts(caller).get("place"), "move", ORDER)) : List.of();
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
        if (!caller.has(Permission.ASSESSMENT_WRITE)) {
            return List.of();
        }
        return assessments.drafts(caller).stream().map(draft -> task(draft, texts(caller))).toList();
    }

    private Task task(Draft draft, Texts texts) {
        Form form = assessments.version(draft.assessment()).definition().form(draft.assessment().form()).orElseThrow();
        int all = (int) form.parts().stream().filter(part -> !part.part().context()).mapToLong(part -> part.items().size()).sum();
        int done = Math.min(draft.answered(), all);
        return new Task(Task.Kind.DRAFT, Paths.run(draft.assessment().id()), texts.get("task.title", draft.child().givenName()),
                texts.get("task.draft", done, all), draft.child().id(), draft.child().name(), null, new Task.Progress(done, all), texts.get("continue"));
    }

    private static Texts texts(Caller caller) {
        return Pages.texts(caller.locale());
    }
}
