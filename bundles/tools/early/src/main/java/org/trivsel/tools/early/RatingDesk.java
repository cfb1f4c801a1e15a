package org.trivsel.tools.early;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.information.Letter;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Outdated;
import org.trivsel.registry.Child;
import org.trivsel.registry.Children;
import org.trivsel.round.Part;
import org.trivsel.round.Step;
import org.trivsel.text.Texts;
import org.trivsel.tools.early.letter.EarlyLetter;
import org.trivsel.tools.early.page.AnswerJson;
import org.trivsel.tools.early.page.Pages;
import org.trivsel.tools.early.page.Paths;
import org.trivsel.tools.early.page.RatingView;
import org.trivsel.tools.early.sheet.Company;
import org.trivsel.tools.early.sheet.Document;
import org.trivsel.tools.early.sheet.Rating;
import org.trivsel.tools.early.sheet.Ratings;
import org.trivsel.tools.early.sheet.Sign;
import org.trivsel.tools.early.sheet.Talks;
import org.trivsel.tools.early.sheet.Zone;
import org.trivsel.ui.Avatar;
import org.trivsel.ui.Choice;
import org.trivsel.ui.Phrases;
import org.trivsel.ui.Wrong;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** One's own rating: marked, kept at each change, handed in. */
final class RatingDesk {
    private static final Map<String, List<Sign>> AREAS = new java.util.TreeMap<>(Map.of(
            "a", List.of(Sign.JOINS, Sign.FRIEND), "b", List.of(Sign.COMFORT, Sign.TELLS), "c", List.of(Sign.JOY, Sign.DARES, Sign.LIMITS),
            "d", List.of(Sign.STRENGTH, Sign.CALM)));

    /** Of the button that hands in and leads on, and of the page it leads to. */
    private static final String NEXT = "next";
    private static final String AFTER = "after";

    private final Ratings ratings;
    private final Talks talks;
    private final Children children;
    private final Following following;
    private final String scripts;

    /** @param scripts where they are */
    RatingDesk(Ratings ratings, Talks talks, Children children, Following following, String scripts) {
        this.following = following;
        this.scripts = scripts;
        this.ratings = ratings;
        this.talks = talks;
        this.children = children;
    }

    Response show(Request request) {
        return show(request, List.of(), null);
    }

    /** @param typed what could not be kept, or null */
    private Response show(Request request, List<Wrong> wrongs, @Nullable Document typed) {
        Caller caller = request.caller();
        Part part = ratings.part(caller, request.pathId("part"));
        if (wrongs.isEmpty() && talks.isOpen(caller, part)) {
            return new Response.Redirect(Paths.talk(part.id()));
        }
        Texts t = Pages.texts(request.locale());
        Optional<Rating> own = ratings.own(caller, part);
        // Who has gone is not in the register for those who keep what was made here.
        Child child = own.isEmpty() || part.roundOpen() && part.left() == null ? children.get(caller, part.child(), Permission.ASSESSMENT_READ) : null;
        String name = child == null ? ratings.childName(caller, part) : child.givenName();
        Document document = typed == null ? own.map(Rating::document).orElse(Document.EMPTY) : typed;
        String state = state(caller, part, own.orElse(null));
        String letter = "rating.untold".equals(state) ? Letter.pathOf(part.child(), EarlyLetter.ID) : null;
        RatingView view = new RatingView(Paths.part(part.id()), request.csrfToken(), Paths.unit(part.round(), part.unit()), t.get("children"),
                name, Avatar.ofChild(name), child == null ? "" : Phrases.in(request.locale()).age(child.ageOn(caller.today())),
                own.map(Rating::revision).orElse(0), answers(own.orElse(null)), part.id().toString(),
                caller.account().toString(), scripts, areas(t, document),
                IntStream.rangeClosed(1, Document.STEPS).mapToObj(step -> new Choice(String.valueOf(step), t.get("step." + step))).toList(),
                document.position(), document.observation(), wrongs, state == null ? null : t.get(state), own.isPresent(), letter,
                Company.of(part) == Company.PARENTS, request.query(AFTER).isPresent());
        return Pages.page(request, wrongs.isEmpty() ? 200 : 400, t.get("rating.title", name), "rating", view);
    }

    private static String answers(@Nullable Rating own) {
        return AnswerJson.of(own == null ? Document.EMPTY : own.document()).toString();
    }

    private @Nullable String state(Caller caller, Part part, @Nullable Rating own) {
        if (own != null && !own.isDraft()) {
            return part.roundOpen() ? "rating.waits" : "rating.closed-alone";
        }
        if (!part.roundOpen()) {
            return own == null ? "rating.closed" : "rating.closed-half";
        }
        if (!ratings.rates(caller, part)) {
            return "rating.not-you";
        }
        return own == null && !ratings.untold(caller, part.unit(), List.of(part.child())).isEmpty() ? "rating.untold" : null;
    }

    private static List<RatingView.Area> areas(Texts t, Document document) {
        return AREAS.entrySet().stream().map(area -> new RatingView.Area(t.get("area." + area.getKey()), area.getValue().stream()
                .map(sign -> new RatingView.SignView(AnswerJson.MARK + sign.word(), t.get("sign." + sign.word()),
                        document.marks().containsKey(sign) ? String.valueOf(document.marks().get(sign)) : null)).toList())).toList();
    }

    /**
     * What stands on the page is kept first, so that nothing is handed in but what was seen; over whatever the page has sent by itself a moment ago.
     */
    Response submit(Request request) {
        Texts t = Pages.texts(request.locale());
        UUID part = request.pathId("part");
        Document document = typed(request);
        List<Wrong> wrongs = new ArrayList<>();
        try {
            int seen = ratings.own(request.caller(), List.of(part)).stream().findFirst().map(Rating::revision).orElse(0);
            int revision = ratings.save(request.caller(), part, seen, document);
            if (document.position() == null) {
                wrongs.add(new Wrong("position", t.get("wrong.position")));
            } else {
                ratings.submit(request.caller(), part, revision);
            }
        } catch (Conflict e) {
            wrongs.add(new Wrong("position", t.get("refused." + e.code())));
        } catch (Outdated e) {
            wrongs.add(new Wrong("position", t.get("refused.rating-changed")));
        }
        if (!wrongs.isEmpty()) {
            return show(request, wrongs, document);
        }
        return new Response.Redirect(request.field(NEXT).isPresent() ? next(request, part) : Paths.part(part));
    }

    private String next(Request request, UUID done) {
        Part part = ratings.part(request.caller(), done);
        return following.after(request.caller(), part).map(next -> Paths.part(next.id()) + "?" + AFTER + "=one").orElse(Paths.unit(part.round(), part.unit()));
    }

    Response giveUp(Request request) {
        Part part = ratings.part(request.caller(), request.pathId("part"));
        ratings.giveUp(request.caller(), part.id());
        return new Response.Redirect(part.step() == Step.WAITING ? Paths.unit(part.round(), part.unit()) : Paths.part(part.id()));
    }

    private static Document typed(Request request) {
        Map<Sign, Integer> marks = new EnumMap<>(Sign.class);
        for (Sign sign : Sign.values()) {
            request.field(AnswerJson.MARK + sign.word()).filter(text -> text.matches("[1-4]")).ifPresent(step -> marks.put(sign, Integer.valueOf(step)));
        }
        String observation = request.field(AnswerJson.OBSERVATION).orElse("");
        return new Document(marks, position(request), observation.substring(0, Math.min(observation.length(), Document.LONGEST)));
    }

    static @Nullable Integer position(Request request) {
        return request.field(AnswerJson.POSITION).filter(text -> text.matches("[1-9]")).map(Integer::valueOf).filter(Zone::isPosition).orElse(null);
    }
}
