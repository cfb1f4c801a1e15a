package org.trivsel.tools.early;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.registry.Child;
import org.trivsel.registry.Children;
import org.trivsel.registry.Units;
import org.trivsel.round.Part;
import org.trivsel.round.Rounds;
import org.trivsel.round.Step;
import org.trivsel.text.Texts;
import org.trivsel.tool.Tools;
import org.trivsel.tools.early.letter.ResultLetters;
import org.trivsel.tools.early.page.CardLine;
import org.trivsel.tools.early.page.Pages;
import org.trivsel.tools.early.page.Paths;
import org.trivsel.tools.early.page.RulerView;
import org.trivsel.tools.early.report.Movements;
import org.trivsel.tools.early.sheet.OwnWork;
import org.trivsel.tools.early.sheet.Ratings;
import org.trivsel.tools.early.sheet.Sheet;
import org.trivsel.tools.early.sheet.Talks;
import org.trivsel.tools.early.sheet.Zone;
import org.trivsel.ui.Phrases;
import org.trivsel.ui.Scripts;
import org.trivsel.web.ChildCard;
import org.trivsel.web.ChildCard.Action;
import org.trivsel.web.ChildCard.TimelineEntry;
import org.trivsel.web.Place;
import org.trivsel.web.Route;
import org.trivsel.web.Site;
import org.trivsel.web.Task;

/** All that the tool shows. */
@Component(service = Site.class, property = Tools.TOOL + "=" + EarlySite.TOOL)
public final class EarlySite implements Site {
    static final String TOOL = Ratings.TOOL;
    private static final int ORDER = 50;

    private final Rounds rounds;
    private final Ratings ratings;
    private final Talks talks;
    private final Tasks tasks;
    private final Scripts scripts = Scripts.beside(EarlySite.class, List.of("rating.js"));
    private final RatingDesk rating;
    private final SavingDesk saving;
    private final TalkDesk talk;
    private final LetterDesk letter;
    private final ListDesk lists;
    private final MovementDesk movement;

    @Activate
    public EarlySite(@Reference Rounds rounds, @Reference Ratings ratings, @Reference Talks talks, @Reference Children children, @Reference Units units,
            @Reference Access access, @Reference Movements movements, @Reference OwnWork work, @Reference ResultLetters letters) {
        this.rounds = rounds;
        this.ratings = ratings;
        this.talks = talks;
        this.tasks = new Tasks(work);
        String address = Paths.ASSETS + "/" + scripts.version();
        this.rating = new RatingDesk(ratings, talks, children, new Following(rounds, ratings), address);
        this.saving = new SavingDesk(ratings);
        this.talk = new TalkDesk(talks, access, letters, address);
        this.letter = new LetterDesk(letters);
        this.lists = new ListDesk(rounds, units, children, access, ratings, talks);
        this.movement = new MovementDesk(movements);
    }

    @Override
    public List<Route> routes() {
        String part = Paths.PARTS + "/{part}";
        return List.of(
                Route.get(Paths.HOME, lists::index),
                Route.get(Paths.ROUNDS + "/{round}", lists::round),
                Route.get(Paths.ROUNDS + "/{round}/units/{unit}", lists::unit),
                Route.get(part, rating::show),
                Route.get(part + "/answers", saving::load),
                Route.post(part + "/answers", saving::save),
                Route.get(Paths.ASSETS + "/{version}/{file}", scripts::file),
                Route.post(part + "/submit", rating::submit),
                Route.post(part + "/give-up", rating::giveUp),
                Route.get(part + "/talk", talk::show),
                Route.post(part + "/talk", talk::decide),
                Route.get(part + "/letter", letter::show),
                Route.get(Paths.MOVEMENT, movement::show));
    }

    @Override
    public List<Place> places(Caller caller) {
        Texts t = Pages.texts(caller.locale());
        if (caller.has(Permission.ASSESSMENT_READ)) {
            return List.of(new Place(Paths.HOME, t.get("place"), "heart", ORDER));
        }
        return caller.has(Permission.ROUND_READ) ? List.of(new Place(Paths.MOVEMENT, t.get("place"), "heart", ORDER)) : List.of();
    }

    /** Positions over time, and what can be done in a round that is open. */
    @Override
    public List<ChildCard> childCards(Caller caller, Child child) {
        if (!caller.has(Permission.ASSESSMENT_READ)) {
            return List.of();
        }
        Texts t = Pages.texts(caller.locale());
        List<Part> parts = rounds.ofChild(caller, TOOL, child.id());
        List<Sheet> decided = new ArrayList<>(talks.decided(caller, parts.stream().map(Part::id).toList()));
        decided.sort(Comparator.comparing((Sheet sheet) -> sheet.decision().at()).reversed());
        Optional<Part> open = parts.stream().filter(part -> part.step() != Step.SHARED && ratings.rates(caller, part)).findFirst();
        return List.of(new ChildCard(t.get("place"), decided.isEmpty() ? null : Pages.fill("card", caller.locale(), lines(t, caller, decided)),
                decided.stream().map(sheet -> entry(t, caller, sheet)).toList(),
                open.map(part -> new Action(Paths.part(part.id()), t.get(part.step() == Step.READY ? "card.talk" : "card.rate"), true)).orElse(null)));
    }

    private static List<CardLine> lines(Texts t, Caller caller, List<Sheet> decided) {
        return decided.stream().map(sheet -> new CardLine(Phrases.in(t.locale()).date(day(caller, sheet)),
                sheet.decision().position() == null ? null : Zone.of(sheet.decision().position()).word(), position(t, sheet))).toList();
    }

    private static TimelineEntry entry(Texts t, Caller caller, Sheet sheet) {
        return new TimelineEntry(day(caller, sheet), t.get("card.shared"), position(t, sheet), null, Paths.talk(sheet.part()));
    }

    private static java.time.LocalDate day(Caller caller, Sheet sheet) {
        return sheet.decision().at().atZone(caller.tenant().zone()).toLocalDate();
    }

    private static String position(Texts t, Sheet sheet) {
        return sheet.decision().position() == null ? t.get("disagree") : RulerView.said(t, sheet.decision().position());
    }

    @Override
    public List<Task> tasks(Caller caller) {
        return tasks.of(caller);
    }
}
