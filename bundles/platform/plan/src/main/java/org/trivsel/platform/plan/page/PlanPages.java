package org.trivsel.platform.plan.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.plan.About;
import org.trivsel.plan.FocusPoint;
import org.trivsel.plan.Plans;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.Children;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.Units;
import org.trivsel.text.Texts;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** The plan of a child and of a unit. */
final class PlanPages {
    static final String CHILDREN = "/children";
    static final String UNITS = "/units";

    private final Plans plans;
    private final Children children;
    private final Units units;

    PlanPages(Plans plans, Children children, Units units) {
        this.plans = plans;
        this.children = children;
        this.units = units;
    }

    Response ofChild(Request request) {
        ChildId child = new ChildId(request.pathId("child"));
        return show(request, About.child(child), CHILDREN + "/" + child, List.of());
    }

    Response ofUnit(Request request) {
        UnitId unit = new UnitId(request.pathId("unit"));
        About about = About.unit(unit);
        List<FocusPoint> below = plans.below(request.caller(), unit, null).stream().filter(point -> !point.about().equals(about)).toList();
        return show(request, about, UNITS + "/" + unit, below);
    }

    /** Of the child or unit, for whoever may read its plans. */
    String name(Caller caller, About about) {
        ChildId child = about.child();
        return child == null ? units.get(caller, about.unit(), caller.today()).name() : children.get(caller, child, Permission.PLAN_READ).name();
    }

    private Response show(Request request, About about, String back, List<FocusPoint> below) {
        Caller caller = request.caller();
        Texts t = Pages.texts(request.locale());
        PlanWords words = new PlanWords(caller, request.locale());
        List<FocusPoint> points = plans.of(caller, about);
        String name = name(caller, about);
        PlanView view = new PlanView(t.get("title.of", name), name, back, points.stream().map(words::row).toList(), below.stream().map(words::named).toList(),
                begin(caller, about), List.of(words.printed()));
        return Response.page(view.title(), place(about), Pages.fill("plan", request.locale(), view));
    }

    static String place(About about) {
        return about.child() == null ? UNITS : CHILDREN;
    }

    private static @Nullable String begin(Caller caller, About about) {
        ChildId child = about.child();
        return caller.has(Permission.PLAN_WRITE) ? PlanSite.POINTS + "/new?" + (child == null ? "unit=" + about.unit() : "child=" + child) : null;
    }
}
