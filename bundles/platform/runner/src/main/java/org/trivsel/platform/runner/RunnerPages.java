package org.trivsel.platform.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Access;
import org.trivsel.assessment.Assessments;
import org.trivsel.assessment.Instruments;
import org.trivsel.assessment.Runner;
import org.trivsel.instrument.Instrument;
import org.trivsel.licence.Licences;
import org.trivsel.platform.runner.page.GridForm;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.Children;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.Units;
import org.trivsel.ui.Scripts;
import org.trivsel.web.Request;
import org.trivsel.web.Response;
import org.trivsel.web.Route;

/** The runner: answering, saving, finishing and printing, for the instruments of every tool that routes to it. */
@Component(service = Runner.class)
public final class RunnerPages implements Runner {
    private static final List<String> FILES = List.of("runner.js", "stop.js", "items.js", "fields.js", "values.js", "clock.js", "sounds.js", "way.js", "left.js",
            "ruler.js", "keys.js", "deleted.js", "grid.js", "cells.js", "block.js", "turns.js", "runner.css", "grid.css");

    private final Assessments assessments;
    private final Instruments instruments;
    private final Children children;
    private final Units units;
    private final Access access;
    private final ItemSight sight;
    private final Scripts scripts = Scripts.beside(RunnerPages.class, FILES);
    /** Where the assessments of a tool live, as it said when it asked for its routes. */
    private final Map<String, String> bases = new ConcurrentHashMap<>();

    @Activate
    public RunnerPages(@Reference Assessments assessments, @Reference Instruments instruments, @Reference Children children, @Reference Units units,
            @Reference Access access, @Reference Licences licences) {
        this.assessments = assessments;
        this.instruments = instruments;
        this.children = children;
        this.units = units;
        this.access = access;
        this.sight = new ItemSight(licences);
    }

    @Override
    public List<Route> routes(String tool, String base) {
        bases.put(tool, base);
        Takings takings = new Takings(tool, assessments, instruments);
        String one = base + "/{assessment}";
        List<Route> routes = new ArrayList<>();
        answering(routes, one, new Answering(takings, assessments, new RunPages(base, scripts.version(), children, sight), sight));
        Deleting deleting = new Deleting(takings, assessments, children, base, scripts.version());
        routes.add(Route.get(one + "/delete", deleting::ask));
        routes.add(Route.post(one + "/delete", deleting::delete));
        routes.add(Route.get(one + Deleting.DELETED, deleting::deleted));
        Printing printing = new Printing(children, scripts.version(), sight);
        routes.add(Route.get(one + "/form", request -> printing.filled(request, takings.get(request), base)));
        Pictures pictures = new Pictures(takings, instruments, sight);
        routes.add(Route.get(one + "/pictures/{picture}", pictures::ofAssessment));
        routes.add(Route.get(base + "/pictures/{instrument}/{version}/{picture}", pictures::ofInstrument));
        routes.add(Route.get(base + "/sounds/{instrument}/{version}/{sound}", pictures::sound));
        routes.add(Route.get(base + "/assets/{version}/{file}", scripts::file));
        grid(routes, base, new ClassGrid(takings, assessments, instruments, children, new ClassGrid.House(units, access), sight));
        return List.copyOf(routes);
    }

    private void grid(List<Route> routes, String base, ClassGrid grid) {
        String home = base.substring(0, base.lastIndexOf('/'));
        routes.add(Route.get(home + "/groups/{unit}/grid", request -> grid.show(request, base, base + "/assets/" + scripts.version())));
        routes.add(Route.get(home + "/groups/{unit}/stations", request -> grid.stations(request, base, base + "/assets/" + scripts.version())));
        routes.add(Route.post(home + "/groups/{unit}/stations", request -> grid.completeStations(request, base)));
        routes.add(Route.get(home + "/children/{child}/grid", grid::load));
        routes.add(Route.post(home + "/children/{child}/grid", grid::begin));
    }

    @Override
    public Optional<String> classGrid(Instrument instrument, UnitId unit) {
        return GridForm.of(instrument, null).isEmpty() ? Optional.empty() : ofGroup(instrument, unit, "grid");
    }

    @Override
    public Optional<String> stations(Instrument instrument, UnitId unit) {
        return GridForm.byStations(instrument, null).isEmpty() ? Optional.empty() : ofGroup(instrument, unit, "stations");
    }

    private Optional<String> ofGroup(Instrument instrument, UnitId unit, String page) {
        String id = instrument.definition().id();
        return instruments.toolOf(id).map(bases::get).map(base -> base.substring(0, base.lastIndexOf('/')) + "/groups/" + unit + "/" + page + "?instrument=" + id);
    }

    private static void answering(List<Route> routes, String one, Answering answering) {
        routes.add(Route.get(one + "/run", answering::goOn));
        routes.add(Route.get(one + "/item/{item}", answering::item));
        routes.add(Route.post(one + "/item/{item}", answering::answerItem));
        routes.add(Route.get(one + "/overview", answering::overview));
        routes.add(Route.get(one + "/answers", answering::load));
        routes.add(Route.post(one + "/answers", answering::save));
        routes.add(Route.post(one + "/complete", answering::complete));
        routes.add(Route.post(one + "/complete-ready", answering::completeReady));
    }

    @Override
    public Response blankForm(Request request, String instrument, String form) {
        String base = instruments.toolOf(instrument).map(bases::get).orElseThrow(NotFound::new);
        return new Printing(children, scripts.version(), sight)
                .blank(request, instruments.newest(request.caller(), instrument).orElseThrow(NotFound::new), form, base);
    }
}
