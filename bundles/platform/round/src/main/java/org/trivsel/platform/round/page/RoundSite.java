package org.trivsel.platform.round.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Decision;
import org.trivsel.access.Permission;
import org.trivsel.policy.Policies;
import org.trivsel.problem.Conflict;
import org.trivsel.registry.Units;
import org.trivsel.round.Coverage;
import org.trivsel.round.Round;
import org.trivsel.round.RoundId;
import org.trivsel.round.Rounds;
import org.trivsel.text.Texts;
import org.trivsel.tool.Tool;
import org.trivsel.tool.Tools;
import org.trivsel.ui.Count;
import org.trivsel.ui.Phrases;
import org.trivsel.web.Place;
import org.trivsel.web.Request;
import org.trivsel.web.Response;
import org.trivsel.web.Route;
import org.trivsel.web.Site;

/** The pages about rounds, for those who keep them. */
@Component(service = Site.class)
public final class RoundSite implements Site {
    static final String PATH = "/rounds";
    private static final String NEW = PATH + "/new";
    private static final String ONE = PATH + "/{round}";
    private static final int ORDER = 35;

    private final Rounds rounds;
    private final Access access;
    private final Tools tools;
    private final PlanPage plan;

    @Activate
    public RoundSite(@Reference Rounds rounds, @Reference Access access, @Reference Units units, @Reference Policies policies, @Reference Tools tools) {
        this.rounds = rounds;
        this.access = access;
        this.tools = tools;
        this.plan = new PlanPage(rounds, units, policies, tools);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATH, this::all),
                Route.post(PATH, plan::plan),
                Route.get(NEW, request -> {
                    access.require(request.caller(), Permission.ROUND_EDIT);
                    return plan.show(request);
                }),
                Route.get(ONE, request -> one(request, null)),
                Route.post(ONE + "/open", request -> act(request, rounds::open)),
                Route.post(ONE + "/close", request -> act(request, rounds::close)));
    }

    @Override
    public List<Place> places(Caller caller) {
        return caller.has(Permission.ROUND_READ) ? List.of(new Place(PATH, Pages.texts(caller.locale()).get("place"), "round", ORDER)) : List.of();
    }

    private Response all(Request request) {
        Texts t = Pages.texts(request.locale());
        Phrases say = Phrases.in(request.locale());
        List<RoundsView.Row> rows = rounds.list(request.caller()).stream().map(round -> new RoundsView.Row(PATH + "/" + round.id(), round.title(),
                t.get("window", say.shortDate(round.from()), say.shortDate(round.to())), t.get("state." + round.state()), kind(round))).toList();
        return Response.page(t.get("place"), PATH, Pages.fill("rounds", request.locale(), new RoundsView(rows, request.caller().has(Permission.ROUND_EDIT))));
    }

    private Response act(Request request, Act act) {
        RoundId id = id(request);
        try {
            act.on(request.caller(), id, request.field("revision").filter(text -> text.matches("\\d{1,9}")).map(Integer::parseInt).orElse(0));
        } catch (Conflict e) {
            return one(request, Pages.texts(request.locale()).get("refused." + e.code()));
        }
        return new Response.Redirect(PATH + "/" + id);
    }

    /** @param refused why the last act was not done, or null */
    private Response one(Request request, @Nullable String refused) {
        Texts t = Pages.texts(request.locale());
        Caller caller = request.caller();
        Round round = rounds.get(caller, id(request));
        List<Coverage> coverage = rounds.coverage(caller, round.id());
        boolean edits = round.units().stream().allMatch(unit -> access.explain(caller, Permission.ROUND_EDIT, unit) instanceof Decision.Allowed);
        String tool = caller.has(Permission.ASSESSMENT_READ) && tools.of(caller, round.tool()).isPresent() ? "/tools/" + round.tool() + "/rounds/" + round.id() : null;
        RoundView view = new RoundView(round, PATH + "/" + round.id(), request.csrfToken(), t.get("state." + round.state()), facts(request, t, round),
                coverage.stream().mapToInt(Coverage::children).sum(), coverage.stream().mapToInt(Coverage::ready).sum(),
                coverage.stream().mapToInt(Coverage::shared).sum(), coverage.stream()
                        .map(one -> new RoundView.Row(one.name(), one.homeName(), one.children(), one.ready(), one.shared())).toList(), refused, edits, tool);
        if (request.wantsFragment()) {
            return new Response.Fragment(Pages.fill("part/round", request.locale(), view));
        }
        return new Response.Page(refused == null ? 200 : 409, round.title(), PATH, Pages.fill("round", request.locale(), view));
    }

    private List<Count> facts(Request request, Texts t, Round round) {
        Phrases say = Phrases.in(request.locale());
        List<Count> facts = new ArrayList<>();
        facts.add(new Count(t.get("tool"), tools.of(request.caller(), round.tool()).map((Tool tool) -> tool.title(request.locale())).orElse(round.tool())));
        facts.add(new Count(t.get("window.head"), t.get("window", say.date(round.from()), say.date(round.to()))));
        facts.add(new Count(t.get("raters"), t.get("raters." + round.raters())));
        if (round.counted() != null) {
            facts.add(new Count(t.get("counted"), say.date(round.counted())));
        }
        if (round.closed() != null) {
            facts.add(new Count(t.get("closed"), say.moment(round.closed().atZone(request.caller().tenant().zone()))));
        }
        return facts;
    }

    private static String kind(Round round) {
        return switch (round.state()) {
            case PLANNED -> "";
            case OPENING, OPEN -> "info";
            case CLOSED -> "ok";
        };
    }

    private static RoundId id(Request request) {
        return new RoundId(request.pathId("round"));
    }

    /** Opening or closing. */
    private interface Act {
        Round on(Caller caller, RoundId id, int revision);
    }
}
