package org.trivsel.platform.web.start;

import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.access.Role;
import org.trivsel.platform.web.Floor;
import org.trivsel.platform.web.page.Pages;
import org.trivsel.platform.web.site.Contributions;
import org.trivsel.registry.Unit;
import org.trivsel.registry.UnitKind;
import org.trivsel.registry.Units;
import org.trivsel.text.Texts;
import org.trivsel.ui.Phrases;
import org.trivsel.web.Place;
import org.trivsel.web.Request;
import org.trivsel.web.Response;
import org.trivsel.web.Route;
import org.trivsel.web.Site;
import org.trivsel.web.Task;

/** The start page: what waits for me, my drafts, my groups. */
@Component(service = Site.class)
public final class StartSite implements Site {
    private static final String HOME = "/";
    private static final int SHOWN = 8;
    private static final int MOST_GROUPS = 8;
    private static final int NOON_GREETING = 10;
    private static final int EVENING_GREETING = 18;

    private final Contributions contributions;
    private final Units units;
    private final Clock clock;

    @Activate
    public StartSite(@Reference Floor floor, @Reference Units units) {
        this(floor.contributions(), units, Clock.systemUTC());
    }

    StartSite(Contributions contributions, Units units, Clock clock) {
        this.contributions = contributions;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(HOME, this::start));
    }

    @Override
    public List<Place> places(Caller caller) {
        return caller.hasRole(Role.OPERATOR) ? List.of() : List.of(new Place(HOME, Pages.texts(caller.locale()).get("place.start"), "home", 10));
    }

    private Response start(Request request) {
        if (request.caller().hasRole(Role.OPERATOR)) {
            return new Response.Redirect("/system");
        }
        return Pages.page(request, "start", "place.start", HOME, view(request));
    }

    private StartView view(Request request) {
        Caller caller = request.caller();
        Texts t = Pages.texts(request.locale());
        Phrases say = Phrases.in(request.locale());
        DueWords due = new DueWords(t, say, caller.today());
        List<Task> tasks = contributions.tasks(caller);
        Task draft = tasks.stream().filter(task -> task.kind() == Task.Kind.DRAFT).findFirst().orElse(null);
        List<Task> rest = tasks.stream().filter(task -> task != draft && task.kind() != Task.Kind.MORE).toList();
        int shown = request.query("all").isPresent() ? rest.size() : Math.min(SHOWN, rest.size());
        return new StartView(say.weekday(caller.today()), greeting(caller, t), contributions.paused(caller), draft,
                rest.subList(0, shown).stream().map(due::of).toList(),
                rest.size() - shown, tasks.stream().filter(task -> task.kind() == Task.Kind.MORE).toList(), groups(caller, t), shortcuts(caller),
                request.csrfToken());
    }

    private String greeting(Caller caller, Texts t) {
        int hour = LocalTime.now(clock.withZone(caller.tenant().zone())).getHour();
        String key = hour < NOON_GREETING ? "start.morning" : hour < EVENING_GREETING ? "start.day" : "start.evening";
        return t.get(key, caller.name().strip().split("\\s+")[0]);
    }

    private List<StartView.Group> groups(Caller caller, Texts t) {
        if (!caller.has(Permission.CHILD_LIST) || caller.hasRole(Role.ADMINISTRATION)) {
            return List.of();
        }
        List<Unit> places = units.workplaces(caller, caller.today(), MOST_GROUPS);
        List<Unit> rooms = places.stream().filter(unit -> unit.kind() == UnitKind.GROUP).toList();
        List<Unit> mine = rooms.isEmpty() ? places : rooms;
        return mine.stream().limit(MOST_GROUPS)
                .map(unit -> new StartView.Group("/children?unit=" + unit.id(), unit.name(), t.get("unit-kind." + unit.kind().name())))
                .toList();
    }

    private List<Place> shortcuts(Caller caller) {
        boolean keeper = caller.hasRole(Role.ADMINISTRATION);
        return keeper ? contributions.places(caller).stream().filter(place -> !place.path().equals(HOME)).toList() : List.of();
    }
}
