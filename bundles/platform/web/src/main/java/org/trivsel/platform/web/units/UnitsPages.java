package org.trivsel.platform.web.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.platform.web.children.UnitPaths;
import org.trivsel.platform.web.page.Pages;
import org.trivsel.registry.Unit;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.Units;
import org.trivsel.text.Texts;
import org.trivsel.ui.Phrases;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** What there is to see of the tree. */
final class UnitsPages {
    static final String PATH = "/units";

    private final Units units;

    UnitsPages(Units units) {
        this.units = units;
    }

    Response tree(Request request) {
        return tree(request, null);
    }

    /** @param typed the form that could not be used, or null */
    Response tree(Request request, @Nullable UnitDraft typed) {
        Texts t = Pages.texts(request.locale());
        Caller caller = request.caller();
        LocalDate on = request.query("on").flatMap(Days::read).orElse(caller.today());
        UnitForm form = caller.has(Permission.UNIT_EDIT) ? new UnitForms(request, t).openAtTop() : null;
        UnitForm shown = form == null || typed == null ? form : typed.over(form);
        UnitsView view = new UnitsView(on, on.equals(caller.today()), rows(units.tree(caller, on), t), shown);
        return new Response.Page(typed == null ? 200 : 400, t.get("place.units"), PATH, Pages.fill("units", request.locale(), view));
    }

    Response one(Request request) {
        return one(request, null, null);
    }

    /** @param act whose form could not be used, with what was typed; or both null */
    Response one(Request request, @Nullable String act, @Nullable UnitDraft typed) {
        Texts t = Pages.texts(request.locale());
        Caller caller = request.caller();
        Unit unit = units.get(caller, new UnitId(request.pathId("unit")), caller.today());
        List<Unit> tree = units.tree(caller, caller.today());
        List<UnitForm> forms = caller.has(Permission.UNIT_EDIT) ? new UnitForms(request, t).of(unit, tree) : List.of();
        List<UnitForm> shown = forms.stream().map(form -> typed != null && form.act().equals(act) ? typed.over(form) : form).toList();
        Unit parent = tree.stream().filter(other -> other.id().equals(unit.parent())).findFirst().orElse(null);
        UnitView view = new UnitView(unit, t.get("unit-kind." + unit.kind().name()), parent, below(unit, tree, t),
                history(caller, unit, tree, Phrases.in(request.locale())), shown);
        return new Response.Page(typed == null ? 200 : 400, unit.name(), PATH, Pages.fill("unit", request.locale(), view));
    }

    private static List<UnitsView.Row> rows(List<Unit> tree, Texts t) {
        UnitPaths paths = UnitPaths.of(tree);
        return tree.stream().map(unit -> new UnitsView.Row(unit, paths.depth(unit), t.get("unit-kind." + unit.kind().name()))).toList();
    }

    private static List<UnitsView.Row> below(Unit unit, List<Unit> tree, Texts t) {
        return tree.stream().filter(other -> unit.id().equals(other.parent()))
                .map(other -> new UnitsView.Row(other, 0, t.get("unit-kind." + other.kind().name()))).toList();
    }

    private List<UnitView.Version> history(Caller caller, Unit unit, List<Unit> tree, Phrases say) {
        Map<UnitId, String> names = new HashMap<>();
        tree.forEach(other -> names.put(other.id(), other.name()));
        List<UnitView.Version> versions = new ArrayList<>(units.history(caller, unit.id()).stream()
                .map(version -> new UnitView.Version(version.name(), version.parent() == null ? null : names.get(version.parent()),
                        say.date(version.from()), version.to() == null ? null : say.date(version.to())))
                .toList());
        Collections.reverse(versions);
        return versions;
    }
}
