package org.trivsel.platform.plan.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.plan.About;
import org.trivsel.plan.Evidence;
import org.trivsel.plan.FocusEvent;
import org.trivsel.plan.FocusPoint;
import org.trivsel.plan.FocusPoint.State;
import org.trivsel.plan.FocusText;
import org.trivsel.plan.Plans;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;
import org.trivsel.text.Texts;
import org.trivsel.ui.Choice;
import org.trivsel.ui.Count;
import org.trivsel.ui.Phrases;
import org.trivsel.ui.Wrong;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** One focus point: begun, looked at, and what is done with it. */
final class PointPages {
    private static final int BAD = 400;
    private static final int TAKEN = 409;
    private static final String BEGIN = "begin";
    private static final int USUAL_WEEKS = 8;

    private final Plans plans;
    private final PlanPages pages;

    PointPages(Plans plans, PlanPages pages) {
        this.plans = plans;
        this.pages = pages;
    }

    Response blank(Request request) {
        return blank(request, about(request.queryId("child"), request.queryId("unit")), evidence(request.query("evidence"), request.query("title")), 200, List.of());
    }

    Response begin(Request request) {
        About about = about(request.fieldId("child"), request.fieldId("unit"));
        Evidence evidence = evidence(request.field("evidence"), request.field("title"));
        List<Wrong> wrongs = new ArrayList<>();
        FocusText text = text(request, BEGIN, wrongs);
        if (text == null) {
            return blank(request, about, evidence, BAD, wrongs);
        }
        try {
            FocusPoint point = plans.begin(request.caller(), about, text, evidence == null ? List.of() : List.of(evidence));
            return new Response.Redirect(PlanSite.POINTS + "/" + point.id());
        } catch (Invalid e) {
            return blank(request, about, evidence, BAD, wrongs(request, BEGIN, e));
        }
    }

    Response show(Request request) {
        return show(request, "", 200, List.of());
    }

    Response change(Request request) {
        List<Wrong> wrongs = new ArrayList<>();
        FocusText text = text(request, "change", wrongs);
        return text == null ? show(request, "change", BAD, wrongs)
                : act(request, "change", () -> plans.change(request.caller(), request.pathId("point"), revision(request), text));
    }

    Response evaluate(Request request) {
        return act(request, "evaluate", () -> plans.evaluate(request.caller(), request.pathId("point"), revision(request), field(request, "evaluation")));
    }

    Response close(Request request) {
        return act(request, "close", () -> plans.close(request.caller(), request.pathId("point"), revision(request), field(request, "reason")));
    }

    Response reopen(Request request) {
        List<Wrong> wrongs = new ArrayList<>();
        LocalDate due = day(request, "reopen", wrongs);
        return due == null ? show(request, "reopen", BAD, wrongs)
                : act(request, "reopen", () -> plans.reopen(request.caller(), request.pathId("point"), revision(request), due, field(request, "reason")));
    }

    private Response act(Request request, String act, Supplier<FocusPoint> work) {
        try {
            return new Response.Redirect(PlanSite.POINTS + "/" + work.get().id());
        } catch (Invalid e) {
            return show(request, act, BAD, wrongs(request, act, e));
        } catch (Conflict e) {
            return show(request, act, TAKEN, List.of(new Wrong("acts", Pages.texts(request.locale()).get("wrong." + e.code()))));
        }
    }

    private Response show(Request request, String typed, int status, List<Wrong> wrongs) {
        Caller caller = request.caller();
        UUID id = request.pathId("point");
        FocusPoint point = plans.get(caller, id);
        List<FocusEvent> history = plans.history(caller, id);
        Texts t = Pages.texts(request.locale());
        Phrases say = Phrases.in(request.locale());
        PlanWords words = new PlanWords(caller, request.locale());
        PlanView.Row row = words.row(point);
        List<Count> facts = List.of(new Count(t.get("about"), point.name()), new Count(t.get("owner"), words.owner(point.owner())),
                new Count(t.get("due"), say.date(point.text().due())), new Count(t.get("state"), t.get("state." + point.state())));
        PointView view = new PointView(point.text().goal(), row.path(), PlanWords.path(point.about()), point.name(), point.text().measure(), point.evaluation(), facts, row,
                point.evidence(), caller.has(Permission.PLAN_WRITE) ? form(request, point, typed, wrongs) : null, history.stream().map(words::event).toList());
        return new Response.Page(status, t.get("point"), PlanPages.place(point.about()), Pages.fill("point", request.locale(), view));
    }

    private PointView.Form form(Request request, FocusPoint point, String typed, List<Wrong> wrongs) {
        FocusText text = point.text();
        boolean again = typed.equals("change");
        List<Choice> owners = owners(request.caller(), point);
        List<String> acts = switch (point.state()) {
            case OPEN -> List.of("evaluate", "change", "close");
            case EVALUATED -> List.of("evaluate", "reopen", "close");
            case CLOSED -> List.of("reopen");
        };
        return new PointView.Form(acts, typed, again ? field(request, "goal") : text.goal(), again ? field(request, "measure") : text.measure(), owners,
                again ? field(request, "owner") : text.owner().toString(), typed.isEmpty() ? text.due().toString() : field(request, "due"),
                typed.equals("evaluate") ? field(request, "evaluation") : point.evaluation() == null ? "" : point.evaluation(), field(request, "reason"),
                point.revision(), wrongs, request.csrfToken());
    }

    /** Where the child has moved on, only whoever follows the point now can go on with it. */
    private List<Choice> owners(Caller caller, FocusPoint point) {
        List<Choice> choices = new ArrayList<>();
        if (point.state() == State.OPEN) {
            try {
                plans.owners(caller, point.about()).forEach((id, name) -> choices.add(new Choice(id.toString(), name)));
            } catch (NotFound childIsElsewhere) {
                choices.clear();
            }
        }
        String now = point.text().owner().toString();
        if (choices.stream().noneMatch(choice -> choice.value().equals(now))) {
            choices.add(new Choice(now, new PlanWords(caller, caller.locale()).owner(point.owner())));
        }
        return choices;
    }

    private Response blank(Request request, About about, @Nullable Evidence evidence, int status, List<Wrong> wrongs) {
        Caller caller = request.caller();
        Texts t = Pages.texts(request.locale());
        List<Choice> owners = plans.owners(caller, about).entrySet().stream().map(one -> new Choice(one.getKey().toString(), one.getValue())).toList();
        PointView.Form form = new PointView.Form(List.of(BEGIN), BEGIN, field(request, "goal"), field(request, "measure"), owners,
                request.field("owner").orElse(caller.account().toString()), request.field("due").orElse(caller.today().plusWeeks(USUAL_WEEKS).toString()), "", "", 0,
                wrongs, request.csrfToken());
        ChildId child = about.child();
        NewView view = new NewView(pages.name(caller, about), PlanWords.path(about), child == null ? "" : child.toString(),
                child == null ? String.valueOf(about.unit()) : "", evidence, form);
        return new Response.Page(status, t.get("new"), PlanPages.place(about), Pages.fill("new-point", request.locale(), view));
    }

    private static List<Wrong> wrongs(Request request, String act, Invalid e) {
        Texts t = Pages.texts(request.locale());
        return e.faults().stream().map(fault -> new Wrong(act + "-" + fault.where(), t.get("wrong." + fault.code()))).toList();
    }

    private static @Nullable FocusText text(Request request, String act, List<Wrong> wrongs) {
        LocalDate due = day(request, act, wrongs);
        UUID owner = request.fieldId("owner").orElse(null);
        if (owner == null) {
            wrongs.add(new Wrong(act + "-owner", Pages.texts(request.locale()).get("wrong.owner")));
        }
        return due == null || owner == null ? null : new FocusText(field(request, "goal"), field(request, "measure"), new AccountId(owner), due);
    }

    private static @Nullable LocalDate day(Request request, String act, List<Wrong> wrongs) {
        try {
            return LocalDate.parse(field(request, "due"));
        } catch (DateTimeParseException e) {
            wrongs.add(new Wrong(act + "-due", Pages.texts(request.locale()).get("wrong.day")));
            return null;
        }
    }

    private static About about(Optional<UUID> child, Optional<UUID> unit) {
        if (child.isPresent() == unit.isPresent()) {
            throw new NotFound();
        }
        return child.map(id -> About.child(new ChildId(id))).orElseGet(() -> About.unit(new UnitId(unit.orElseThrow())));
    }

    /** What somebody has written into the address may be anything; then the plan rests on nothing. */
    private static @Nullable Evidence evidence(Optional<String> path, Optional<String> title) {
        try {
            return path.isPresent() && title.isPresent() ? new Evidence(path.get(), title.get()) : null;
        } catch (IllegalArgumentException notOfThisSite) {
            return null;
        }
    }

    private static String field(Request request, String name) {
        return request.field(name).orElse("");
    }

    private static int revision(Request request) {
        try {
            return Math.max(0, Integer.parseInt(field(request, "revision")));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
