package org.trivsel.platform.web.children;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.platform.web.page.Pages;
import org.trivsel.platform.web.site.Contributions;
import org.trivsel.registry.Child;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.Children;
import org.trivsel.registry.Enrolment;
import org.trivsel.text.Texts;
import org.trivsel.ui.Phrases;
import org.trivsel.web.ChildCard;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** One child: who it is, what has happened, what the tools have to say, what can be done next. */
final class OneChildPage {
    static final String PATH = ChildrenPage.PATH + "/{child}";

    private final Children children;
    private final Contributions contributions;

    OneChildPage(Children children, Contributions contributions) {
        this.children = children;
        this.contributions = contributions;
    }

    Response show(Request request) {
        ChildId id = new ChildId(request.pathId("child"));
        Child child = children.get(request.caller(), id, Permission.CHILD_READ);
        return Response.page(child.name(), ChildrenPage.PATH, Pages.fill("child", request.locale(), view(request, child)));
    }

    /** The national number in clear; asked for with a button, because looking at it is written down. */
    Response number(Request request) {
        ChildId id = new ChildId(request.pathId("child"));
        Texts t = Pages.texts(request.locale());
        String number = children.nationalNumber(request.caller(), id).orElse(t.get("child.number.none"));
        if (request.wantsFragment()) {
            return new Response.Fragment(Pages.fill("part/number", request.locale(), number));
        }
        return Response.page(t.get("child.number"), ChildrenPage.PATH, Pages.fill("number", request.locale(), new NumberView(id, number)));
    }

    /** Who holds custody; only for those who ask, as few pages need it. */
    Response custody(Request request) {
        ChildId id = new ChildId(request.pathId("child"));
        Texts t = Pages.texts(request.locale());
        CustodyView view = new CustodyView(id, children.custodyHolders(request.caller(), id));
        return request.wantsFragment() ? new Response.Fragment(Pages.fill("part/custody", request.locale(), view))
                : Response.page(t.get("child.holder"), ChildrenPage.PATH, Pages.fill("custody", request.locale(), view));
    }

    private ChildView view(Request request, Child child) {
        Caller caller = request.caller();
        Phrases say = Phrases.in(request.locale());
        Texts t = Pages.texts(request.locale());
        List<ChildCard> cards = contributions.cards(caller, child);
        List<Enrolment> enrolments = children.enrolments(caller, child.id());
        return new ChildView(child, detail(child, caller, say, t), contributions.paused(caller), actions(cards),
                timeline(cards, enrolments, caller.today(), t, say),
                cards.stream().filter(card -> card.body() != null).toList(), enrolments,
                t.get("print.by.text", say.date(caller.today()), caller.name()), caller.has(Permission.NATIONAL_NUMBER_READ),
                caller.has(Permission.CHILD_EDIT), caller.has(Permission.DISCLOSURE_READ), caller.has(Permission.USES_READ), request.csrfToken());
    }

    private static String detail(Child child, Caller caller, Phrases say, Texts t) {
        String age = say.age(child.ageOn(caller.today()));
        return child.languages().isEmpty() ? age : age + " · " + t.get("child.speaks", say.languages(child.languages()));
    }

    /** One primary action on a page: the first that wants to be it. */
    private static List<ChildCard.Action> actions(List<ChildCard> cards) {
        List<ChildCard.Action> wished = cards.stream().map(ChildCard::action).filter(Objects::nonNull)
                .sorted(Comparator.comparing((ChildCard.Action action) -> !action.primary())).toList();
        List<ChildCard.Action> actions = new ArrayList<>();
        for (ChildCard.Action action : wished) {
            actions.add(new ChildCard.Action(action.path(), action.label(), action.primary() && actions.isEmpty()));
        }
        return actions;
    }

    private static List<ChildView.Event> timeline(List<ChildCard> cards, List<Enrolment> enrolments, LocalDate today, Texts t, Phrases say) {
        List<Dated> dated = new ArrayList<>();
        cards.forEach(card -> card.timeline().forEach(entry -> dated.add(new Dated(entry.date(), new ChildView.Event(
                say.when(entry.date(), today), entry.title(), entry.detail(), entry.badge(), entry.path(),
                entry.date().equals(today) ? "pencil" : "talk", entry.date().equals(today))))));
        for (Enrolment place : enrolments) {
            if (place.to() != null && place.to().isBefore(today)) {
                dated.add(moved(place.to(), t.get("child.left", place.unitName()), today, say));
            }
            if (!place.from().isAfter(today)) {
                dated.add(moved(place.from(), t.get("child.began", place.unitName()), today, say));
            }
        }
        dated.sort(Comparator.comparing(Dated::date).reversed());
        return dated.stream().map(Dated::event).toList();
    }

    private static Dated moved(LocalDate day, String title, LocalDate today, Phrases say) {
        return new Dated(day, new ChildView.Event(say.when(day, today), title, null, null, null, "home", false));
    }

    private record Dated(LocalDate date, ChildView.Event event) {
    }
}
