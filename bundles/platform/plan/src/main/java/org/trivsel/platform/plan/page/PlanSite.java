package org.trivsel.platform.plan.page;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.plan.About;
import org.trivsel.plan.FocusPoint;
import org.trivsel.plan.FocusPoint.State;
import org.trivsel.plan.Plans;
import org.trivsel.registry.Child;
import org.trivsel.registry.Children;
import org.trivsel.registry.Units;
import org.trivsel.text.Texts;
import org.trivsel.web.ChildCard;
import org.trivsel.web.ChildCard.TimelineEntry;
import org.trivsel.web.Route;
import org.trivsel.web.Site;
import org.trivsel.web.Task;

/** The pages of plans, the card on a child's page, and what is soon to be evaluated on the start page. */
@Component(service = Site.class)
public final class PlanSite implements Site {
    static final String POINTS = "/plans";
    private static final String ONE = POINTS + "/{point}";
    private static final int AHEAD_DAYS = 14;

    private final Plans plans;
    private final PlanPages pages;
    private final PointPages points;

    @Activate
    public PlanSite(@Reference Plans plans, @Reference Children children, @Reference Units units) {
        this.plans = plans;
        this.pages = new PlanPages(plans, children, units);
        this.points = new PointPages(plans, pages);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/children/{child}/plan", pages::ofChild),
                Route.get("/units/{unit}/plan", pages::ofUnit),
                Route.get(POINTS + "/new", points::blank),
                Route.post(POINTS, points::begin),
                Route.get(ONE, points::show),
                Route.post(ONE + "/change", points::change),
                Route.post(ONE + "/evaluate", points::evaluate),
                Route.post(ONE + "/close", points::close),
                Route.post(ONE + "/reopen", points::reopen));
    }

    @Override
    public List<ChildCard> childCards(Caller caller, Child child) {
        if (!caller.has(Permission.PLAN_READ)) {
            return List.of();
        }
        Texts t = Pages.texts(caller.locale());
        PlanWords words = new PlanWords(caller, caller.locale());
        List<FocusPoint> all = plans.of(caller, About.child(child.id()));
        List<PlanView.Row> open = all.stream().filter(point -> point.state() == State.OPEN).map(words::row).toList();
        ChildCard.Action action = new ChildCard.Action(PlanWords.path(About.child(child.id())), t.get(all.isEmpty() ? "make" : "title"), false);
        return List.of(new ChildCard(t.get("title"), open.isEmpty() ? null : Pages.fill("card", caller.locale(), open), timeline(all, caller, t), action));
    }

    private static List<TimelineEntry> timeline(List<FocusPoint> points, Caller caller, Texts t) {
        ZoneId zone = caller.tenant().zone();
        List<TimelineEntry> entries = new ArrayList<>();
        for (FocusPoint point : points) {
            String path = POINTS + "/" + point.id();
            entries.add(new TimelineEntry(LocalDate.ofInstant(point.startedAt(), zone), t.get("timeline.begun"), point.text().goal(), null, path));
            if (point.state() != State.OPEN) {
                entries.add(new TimelineEntry(LocalDate.ofInstant(point.changedAt(), zone), t.get("state." + point.state()), point.text().goal(), null, path));
            }
        }
        return entries;
    }

    @Override
    public List<Task> tasks(Caller caller) {
        Texts t = Pages.texts(caller.locale());
        return plans.own(caller, caller.today().plusDays(AHEAD_DAYS)).stream().map(point -> new Task(
                point.isOverdue(caller.today()) ? Task.Kind.OVERDUE : Task.Kind.FOLLOW_UP, POINTS + "/" + point.id(), t.get("task", point.name()),
                point.text().goal(), point.about().child(), point.about().child() == null ? null : point.name(), point.text().due(), null, t.get("task.go"))).toList();
    }
}
