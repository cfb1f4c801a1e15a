package org.trivsel.tools.early;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.information.Letter;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.Child;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.ChildQuery;
import org.trivsel.registry.Children;
import org.trivsel.registry.Unit;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.UnitKind;
import org.trivsel.registry.Units;
import org.trivsel.round.Part;
import org.trivsel.round.Round;
import org.trivsel.round.RoundId;
import org.trivsel.round.Rounds;
import org.trivsel.round.Step;
import org.trivsel.text.Texts;
import org.trivsel.tools.early.letter.EarlyLetter;
import org.trivsel.tools.early.page.ListView;
import org.trivsel.tools.early.page.ListView.Row;
import org.trivsel.tools.early.page.Pages;
import org.trivsel.tools.early.page.Paths;
import org.trivsel.tools.early.page.RulerView;
import org.trivsel.tools.early.sheet.Rating;
import org.trivsel.tools.early.sheet.Ratings;
import org.trivsel.tools.early.sheet.Sheet;
import org.trivsel.tools.early.sheet.Talks;
import org.trivsel.tools.early.sheet.Zone;
import org.trivsel.ui.Avatar;
import org.trivsel.ui.Phrases;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** The ways down: rounds, groups of a round, children of a group. */
final class ListDesk {
    private static final int PLACES = 60;
    private static final int CHILDREN = 200;

    private final Rounds rounds;
    private final Units units;
    private final Children children;
    private final Access access;
    private final Ratings ratings;
    private final Talks talks;

    ListDesk(Rounds rounds, Units units, Children children, Access access, Ratings ratings, Talks talks) {
        this.rounds = rounds;
        this.units = units;
        this.children = children;
        this.access = access;
        this.ratings = ratings;
        this.talks = talks;
    }

    Response index(Request request) {
        Texts t = Pages.texts(request.locale());
        Phrases say = Phrases.in(request.locale());
        List<Row> rows = rounds.forTool(request.caller(), EarlySite.TOOL).stream().map(round -> new Row(Paths.ROUNDS + "/" + round.id(), round.title(),
                t.get("window", say.date(round.from()), say.date(round.to())), null, "round", t.get(round.isOpen() ? "round.open" : "round.closed"),
                round.isOpen() ? "info" : "ok", null)).toList();
        return Pages.page(request, 200, t.get("place"), "list", new ListView(t.get("place"), t.get("index.text"), null, null, rows, t.get("index.none"),
                t.get("index.none.text"), request.caller().has(Permission.ROUND_READ), null));
    }

    Response round(Request request) {
        Texts t = Pages.texts(request.locale());
        Round round = round(request.caller(), new RoundId(request.pathId("round")));
        List<Unit> places = units.workplaces(request.caller(), request.caller().today(), PLACES);
        Set<UnitId> there = rounds.among(request.caller(), round.id(), places.stream().map(Unit::id).toList());
        List<Row> rows = places.stream().filter(unit -> there.contains(unit.id())).map(unit -> new Row(Paths.unit(round.id(), unit.id()), unit.name(), "", null,
                unit.kind() == UnitKind.GROUP ? "group" : "institution", null, null, null)).toList();
        return Pages.page(request, 200, round.title(), "list", new ListView(round.title(), t.get("round.text"), Paths.HOME, t.get("place"), rows,
                t.get("round.none"), t.get("round.none.text"), false, null));
    }

    Response unit(Request request) {
        Texts t = Pages.texts(request.locale());
        Caller caller = request.caller();
        Round round = round(caller, new RoundId(request.pathId("round")));
        UnitId id = new UnitId(request.pathId("unit"));
        Unit unit = units.get(caller, id, caller.today());
        access.require(caller, Permission.ASSESSMENT_READ, id);
        List<Child> here = children.list(caller, new ChildQuery(id, null, null, CHILDREN)).children();
        Set<ChildId> ids = here.stream().map(Child::id).collect(Collectors.toSet());
        Map<ChildId, Part> parts = rounds.parts(caller, round.id(), id).stream().filter(part -> ids.contains(part.child()))
                .collect(Collectors.toMap(Part::child, part -> part, (a, b) -> a));
        Map<UUID, Rating> own = ratings.own(caller, parts.values().stream().map(Part::id).toList()).stream().collect(Collectors.toMap(Rating::part, rating -> rating));
        Map<UUID, Sheet> decided = new HashMap<>();
        talks.decidedHere(caller, parts.values().stream().filter(part -> part.step() == Step.SHARED).toList())
                .forEach(sheet -> decided.put(sheet.part(), sheet));
        Set<ChildId> untold = ratings.untold(caller, id, parts.keySet());
        List<Row> rows = here.stream().map(child -> row(t, child, about(t, caller, child, untold), parts.get(child.id()), own, decided)).toList();
        String detail = t.get("window", Phrases.in(request.locale()).date(round.from()), Phrases.in(request.locale()).date(round.to()));
        return Pages.page(request, 200, unit.name(), "list", new ListView(unit.name(), round.title() + " · " + detail, Paths.ROUNDS + "/" + round.id(),
                round.title(), rows, t.get("unit.none"), t.get("unit.none.text"), false,
                untold.isEmpty() ? null : Letter.pathOf(id, EarlyLetter.ID)));
    }

    private static String about(Texts t, Caller caller, Child child, Set<ChildId> untold) {
        String age = Phrases.in(t.locale()).shortAge(child.ageOn(caller.today()));
        return untold.contains(child.id()) ? age + " · " + t.get("untold") : age;
    }

    private static Row row(Texts t, Child child, String about, @Nullable Part part, Map<UUID, Rating> own, Map<UUID, Sheet> decided) {
        if (part == null) {
            return new Row(null, child.name(), about, Avatar.ofChild(child.name()), "", t.get("state.not-in"), null, null);
        }
        Sheet sheet = decided.get(part.id());
        Rating rating = own.get(part.id());
        String path = Paths.part(part.id());
        Avatar avatar = Avatar.ofChild(child.name());
        if (sheet != null && sheet.decision() != null) {
            Integer position = sheet.decision().position();
            return new Row(path, child.name(), about, avatar, "", position == null ? t.get("disagree") : RulerView.said(t, position), null,
                    position == null ? null : Zone.of(position).word());
        }
        String state = rating != null && rating.isDraft() ? "draft" : part.step() == Step.READY ? "ready" : rating == null ? "none" : "waiting";
        return new Row(path, child.name(), about, avatar, "", t.get("state." + state), state.equals("ready") ? "soon" : null, null);
    }

    private Round round(Caller caller, RoundId id) {
        return rounds.forTool(caller, EarlySite.TOOL).stream().filter(round -> round.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }
}
