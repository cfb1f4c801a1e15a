package org.trivsel.platform.web.children;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.platform.web.page.Pages;
import org.trivsel.registry.Child;
import org.trivsel.registry.ChildPage;
import org.trivsel.registry.ChildQuery;
import org.trivsel.registry.Children;
import org.trivsel.registry.Unit;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.Units;
import org.trivsel.text.Texts;
import org.trivsel.ui.Choice;
import org.trivsel.ui.Phrases;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** The list of children: search first, then by unit, fifty at a time. */
final class ChildrenPage {
    static final String PATH = "/children";
    private static final int AT_A_TIME = 50;
    private static final int LONGEST = 100;

    private final Children children;
    private final Units units;

    ChildrenPage(Children children, Units units) {
        this.children = children;
        this.units = units;
    }

    Response show(Request request) {
        String cursor = request.query("cursor").orElse(null);
        ChildrenView view = view(request, cursor);
        if (request.wantsFragment()) {
            String part = cursor == null ? "part/children" : "part/children-rows";
            return new Response.Fragment(Pages.fill(part, request.locale(), view));
        }
        return Pages.page(request, "children", "place.children", PATH, view);
    }

    private ChildrenView view(Request request, @Nullable String cursor) {
        Caller caller = request.caller();
        String q = request.query("q").map(text -> text.substring(0, Math.min(text.length(), LONGEST))).orElse("");
        UnitId unitId = request.queryId("unit").map(UnitId::new).orElse(null);
        String unit = unitId == null ? "" : unitId.toString();
        ChildPage page = children.list(caller, new ChildQuery(unitId, q.isEmpty() ? null : q, cursor, AT_A_TIME));
        Phrases say = Phrases.in(request.locale());
        List<ChildrenView.Row> rows = page.children().stream().map(child -> row(child, caller, say)).toList();
        return new ChildrenView(q, unit, request.wantsFragment() ? List.of() : choices(request), rows,
                page.next() == null ? null : more(q, unit, page.next()), cursor == null,
                caller.has(Permission.CHILD_EDIT) ? PATH + (unit.isEmpty() ? "/new" : "/new?unit=" + unitId) : null);
    }

    static ChildrenView.Row row(Child child, Caller caller, Phrases say) {
        String age = say.shortAge(child.ageOn(caller.today()));
        return new ChildrenView.Row(child, child.unitName() == null ? age : age + " · " + child.unitName());
    }

    private List<Choice> choices(Request request) {
        Texts t = Pages.texts(request.locale());
        List<Unit> tree = units.tree(request.caller(), request.caller().today());
        if (tree.size() < 2) {
            return List.of();
        }
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", t.get("children.all-units"))));
        UnitPaths paths = UnitPaths.of(tree);
        tree.forEach(unit -> choices.add(new Choice(unit.id().toString(), paths.indented(unit))));
        return choices;
    }

    private static String more(String q, String unit, String cursor) {
        return PATH + "?q=" + encode(q) + "&unit=" + encode(unit) + "&cursor=" + encode(cursor);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
