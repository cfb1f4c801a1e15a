package org.trivsel.platform.retention.page;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.access.Role;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Invalid;
import org.trivsel.registry.Child;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.Children;
import org.trivsel.retention.Due;
import org.trivsel.retention.Hold;
import org.trivsel.retention.Retention;
import org.trivsel.retention.Run;
import org.trivsel.text.Texts;
import org.trivsel.ui.Phrases;
import org.trivsel.ui.Wrong;
import org.trivsel.web.ChildCard;
import org.trivsel.web.Place;
import org.trivsel.web.Request;
import org.trivsel.web.Response;
import org.trivsel.web.Route;
import org.trivsel.web.Site;

/** The page on which the administration of a whole tenant sees what goes when, and holds it. */
@Component(service = Site.class)
public final class RetentionSite implements Site {
    static final String RETENTION = "/retention";
    private static final int ORDER = 38;
    private static final int BAD = 400;
    private static final int TAKEN = 409;

    private final Retention retention;
    private final Children children;

    @Activate
    public RetentionSite(@Reference Retention retention, @Reference Children children) {
        this.retention = retention;
        this.children = children;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(RETENTION, this::show),
                Route.post(RETENTION + "/holds", this::hold),
                Route.post(RETENTION + "/holds/{hold}/release", this::release));
    }

    @Override
    public List<Place> places(Caller caller) {
        boolean wanted = caller.grants().stream().anyMatch(grant -> grant.role() == Role.ADMINISTRATION && grant.unit() == null);
        return wanted ? List.of(new Place(RETENTION, Pages.texts(caller.locale()).get("place"), "trash", ORDER)) : List.of();
    }

    /** The way to a hold about a child. */
    @Override
    public List<ChildCard> childCards(Caller caller, Child child) {
        if (places(caller).isEmpty()) {
            return List.of();
        }
        Texts t = Pages.texts(caller.locale());
        return List.of(new ChildCard(t.get("place"), null, List.of(), new ChildCard.Action(RETENTION + "?child=" + child.id(), t.get("hold.child"), false)));
    }

    private Response show(Request request) {
        return show(request, request.queryId("child").orElse(null), 200, List.of(), null);
    }

    private Response hold(Request request) {
        Texts t = Pages.texts(request.locale());
        UUID child = request.fieldId("child").orElse(null);
        try {
            String until = request.field("until").orElse("");
            retention.hold(request.caller(), child == null ? null : new ChildId(child), request.field("reason").orElse(""),
                    until.isEmpty() ? null : LocalDate.parse(until));
            return new Response.Redirect(RETENTION);
        } catch (DateTimeParseException e) {
            return show(request, child, BAD, List.of(new Wrong("until", t.get("wrong.day"))), null);
        } catch (Invalid e) {
            return show(request, child, BAD, e.faults().stream().map(fault -> new Wrong(fault.where(), t.get("wrong." + fault.code()))).toList(), null);
        }
    }

    private Response release(Request request) {
        Texts t = Pages.texts(request.locale());
        UUID hold = request.pathId("hold");
        String field = "release-" + hold;
        try {
            retention.release(request.caller(), hold, request.field("reason").orElse(""));
            return new Response.Redirect(RETENTION);
        } catch (Invalid e) {
            return show(request, null, BAD, List.of(new Wrong(field, t.get("wrong.reason"))), hold);
        } catch (Conflict e) {
            return show(request, null, TAKEN, List.of(new Wrong("holds", t.get("wrong." + e.code()))), null);
        }
    }

    private Response show(Request request, @Nullable UUID child, int status, List<Wrong> wrongs, @Nullable UUID releasing) {
        Caller caller = request.caller();
        Texts t = Pages.texts(request.locale());
        List<Due> due = retention.due(caller);
        Map<String, String> names = due.stream().collect(Collectors.toMap(Due::keeper, Due::name));
        String about = child == null ? "" : children.get(caller, new ChildId(child), Permission.CHILD_READ).name();
        RetentionView.Form form = new RetentionView.Form(child == null ? "" : child.toString(), about, releasing == null ? request.field("reason").orElse("") : "",
                request.field("until").orElse(""), wrongs, request.csrfToken());
        RetentionView view = new RetentionView(due.stream().map(one -> kept(one, request)).toList(),
                retention.holds(caller).stream().map(one -> held(one, request)).toList(),
                retention.runs(caller).stream().map(one -> night(one, names, request)).toList(), form, releasing);
        return new Response.Page(status, t.get("title"), RETENTION, Pages.fill("retention", request.locale(), view));
    }

    private static RetentionView.Kept kept(Due due, Request request) {
        Texts t = Pages.texts(request.locale());
        LocalDate before = due.before();
        String time = due.months() == 0 ? t.get("kept.ever") : t.get("kept.months", due.months());
        String goes = before == null ? t.get("goes.nothing")
                : t.get("goes", due.records(), Phrases.in(request.locale()).date(before)) + (due.held() == 0 ? "" : " " + t.get("goes.held", due.held()));
        String path = due.setting().isEmpty() ? null : "/policy/" + due.setting();
        return new RetentionView.Kept(path, due.name(), time, path == null ? goes + " " + t.get("kept.country") : goes);
    }

    private static RetentionView.Held held(Hold hold, Request request) {
        Texts t = Pages.texts(request.locale());
        Phrases say = Phrases.in(request.locale());
        ZoneId zone = request.caller().tenant().zone();
        String by = hold.by() == null ? t.get("gone") : hold.by();
        List<String> detail = new ArrayList<>(List.of(t.get("hold.made", say.date(LocalDate.ofInstant(hold.made(), zone)), by)));
        if (hold.until() != null) {
            detail.add(t.get("hold.until", say.date(hold.until())));
        }
        String over = hold.ended() != null ? t.get("hold.ended", say.date(LocalDate.ofInstant(hold.ended(), zone)), String.valueOf(hold.endReason()))
                : hold.isOn(request.caller().today()) ? null : t.get("hold.over");
        return new RetentionView.Held(hold.id(), hold.child() == null ? t.get("hold.all") : String.valueOf(hold.childName()), hold.reason(),
                String.join(" · ", detail), over);
    }

    private static RetentionView.Night night(Run run, Map<String, String> names, Request request) {
        Texts t = Pages.texts(request.locale());
        List<String> counts = run.deleted().stream()
                .map(one -> t.get("night.count", names.getOrDefault(one.keeper(), one.keeper()), one.records(), one.months())).toList();
        return new RetentionView.Night(Phrases.in(request.locale()).date(run.day()), counts.isEmpty() ? List.of(t.get("night.nothing")) : counts,
                run.finished() == null);
    }
}
