package org.trivsel.platform.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.assessment.GroupQuery.Show;
import org.trivsel.assessment.StartPages.Start;
import org.trivsel.instrument.Instrument;
import org.trivsel.platform.forms.page.ChildCards;
import org.trivsel.platform.forms.page.Entering;
import org.trivsel.platform.forms.page.Pages;
import org.trivsel.platform.forms.page.Paths;
import org.trivsel.registry.Child;
import org.trivsel.registry.Unit;
import org.trivsel.registry.UnitId;
import org.trivsel.web.ChildCard;
import org.trivsel.web.Place;
import org.trivsel.web.Request;
import org.trivsel.web.Response;
import org.trivsel.web.Route;
import org.trivsel.web.Site;
import org.trivsel.web.Task;

/** All that a tool without code shows. */
final class FormsSite implements Site {
    private static final int ORDER = 45;
    private static final int PLACES = 60;

    private final Declaration declared;
    private final ToolAssessments assessments;
    private final Desks desks;
    private final Paths paths;

    FormsSite(Declaration declared, ToolAssessments assessments, Desks desks) {
        this.declared = declared;
        this.assessments = assessments;
        this.desks = desks;
        this.paths = Paths.of(declared.tool());
    }

    @Override
    public List<Route> routes() {
        ResultDesk result = new ResultDesk(this::pages, assessments, desks.norms());
        String one = paths.assessments() + "/{assessment}";
        List<Route> routes = new ArrayList<>(desks.runner().routes(declared.tool(), paths.assessments()));
        routes.add(Route.get(paths.home(), this::index));
        routes.add(Route.get(paths.children() + "/{child}", request -> desks.start().show(request, start())));
        routes.add(Route.post(paths.children() + "/{child}", request -> desks.start().begin(request, start())));
        routes.add(Route.get(one, result::show));
        routes.add(Route.post(one + "/lock", result::lock));
        routes.add(Route.post(one + "/reopen", result::reopen));
        routes.add(Route.post(one + "/void", result::discard));
        routes.add(Route.post(one + "/norms", result::addNorms));
        routes.add(Route.get(paths.groups() + "/{unit}", this::group));
        routes.add(Route.get(paths.groups() + "/{unit}/export", request -> desks.exports().show(request, start())));
        routes.add(Route.post(paths.groups() + "/{unit}/export", request -> desks.exports().send(request, start())));
        routes.add(Route.get(paths.groups() + "/{unit}/report", this::report));
        routes.add(Route.get(paths.groups() + "/{unit}/norms", request -> desks.norms().show(request, pages(request.locale()), instrument(request), assessments.instruments())));
        routes.add(Route.post(paths.groups() + "/{unit}/norms", request -> desks.norms().add(request, pages(request.locale()), instrument(request))));
        routes.add(Route.get(paths.forms() + "/{form}/blank", this::blank));
        return List.copyOf(routes);
    }

    private Pages pages(Locale locale) {
        return new Pages(paths, declared.title(locale), locale);
    }

    private Start start() {
        assessments.instrument(null);
        return new Start(paths.home(), assessments.instruments().stream().map(one -> one.definition().id()).toList());
    }

    private Response index(Request request) {
        Caller caller = request.caller();
        assessments.instrument(null);
        return pages(request.locale()).index(request, assessments.instruments(), desks.units().workplaces(caller, caller.today(), PLACES));
    }

    private Response blank(Request request) {
        return desks.runner().blankForm(request, instrument(request).definition().id(), request.pathParameter("form"));
    }

    private Response group(Request request) {
        UnitId unit = new UnitId(request.pathId("unit"));
        Unit found = desks.units().get(request.caller(), unit, request.caller().today());
        Show show = Stream.of(Show.values()).filter(one -> request.query("show").filter(one.name()::equalsIgnoreCase).isPresent()).findFirst().orElse(Show.ALL);
        Instrument instrument = instrument(request);
        return pages(request.locale()).group(request, found, show, instrument,
                assessments.group(request.caller(), instrument, unit, show, request.query("cursor").orElse(null)), assessments,
                new Entering(desks.runner().classGrid(instrument, unit), desks.runner().stations(instrument, unit)));
    }

    private Response report(Request request) {
        return desks.reports().show(request, pages(request.locale()), instrument(request), assessments.instruments());
    }

    private Instrument instrument(Request request) {
        return assessments.instrument(request.query("instrument").orElse(null));
    }

    @Override
    public List<Place> places(Caller caller) {
        return caller.has(Permission.ASSESSMENT_READ)
                ? List.of(new Place(paths.home(), declared.title(caller.locale()), declared.icon(), ORDER)) : List.of();
    }

    @Override
    public List<ChildCard> childCards(Caller caller, Child child) {
        if (!assessments.mayRead(caller, child.id())) {
            return List.of();
        }
        return List.of(new ChildCards(pages(caller.locale()), assessments)
                .card(child, assessments.ofChild(caller, child.id()), caller.has(Permission.ASSESSMENT_WRITE), caller.today()));
    }

    @Override
    public List<Task> tasks(Caller caller) {
        return caller.has(Permission.ASSESSMENT_WRITE) ? new Tasks(pages(caller.locale()), assessments, caller).all() : List.of();
    }
}
