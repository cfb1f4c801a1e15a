package org.trivsel.platform.web.units;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.country.Countries;
import org.trivsel.platform.web.children.UnitPaths;
import org.trivsel.platform.web.page.Pages;
import org.trivsel.registry.Unit;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.UnitLife;
import org.trivsel.registry.Units;
import org.trivsel.text.Texts;
import org.trivsel.ui.Phrases;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** What there is to see of the tree. */
final class UnitsPages {
    static final String PATH = "/units";

    private final Units units;
    private final Countries countries;

    UnitsPages(Units units, Countries countries) {
        this.units = units;
        this.countries = countries;
    }

    Response tree(Request request) {
        return tree(request, null);
    }

    /** @param typed the form that could not be used, or null */
    Response tree(Request request, @Nullable UnitDraft typed) {
        Texts t = Pages.texts(request.locale());
        Caller caller = request.caller();
        LocalDate on = Days.asked(request);
        KindWords kinds = kinds(request, t);
        UnitForm form = caller.has(Permission.UNIT_EDIT) ? new UnitForms(request, kinds).openAtTop() : null;
        UnitForm shown = form == null || typed == null ? form : typed.over(form);
        UnitsView view = new UnitsView(on, on.equals(caller.today()), rows(units.tree(caller, on), kinds), shown);
        return new Response.Page(typed == null ? 200 : 400, t.get("place.units"), PATH, Pages.fill("units", request.locale(), view));
    }

    Response one(Request request) {
        return one(request, null, null);
    }

    /** @param act whose form could not be used, with what was typed; or both null */
    Response one(Request request, @Nullable String act, @Nullable UnitDraft typed) {
        Texts t = Pages.texts(request.locale());
        Caller caller = request.caller();
        LocalDate on = Days.asked(request);
        UnitLife life = units.life(caller, new UnitId(request.pathId("unit")));
        UnitLife.Stage stage = life.on(on);
        Unit unit = stage.unit();
        boolean today = on.equals(caller.today());
        List<Unit> tree = units.tree(caller, on);
        KindWords kinds = kinds(request, t);
        boolean changes = today && life.closed() == null && caller.has(Permission.UNIT_EDIT);
        List<UnitForm> forms = changes ? new UnitForms(request, kinds).of(unit, tree) : List.of();
        List<UnitForm> shown = forms.stream().map(form -> typed != null && form.act().equals(act) ? typed.over(form) : form).toList();
        LifeWords words = new LifeWords(life, caller.today(), t, Phrases.in(request.locale()));
        UnitView view = new UnitView(unit, kinds.of(unit.kind()), today ? "" : on.toString(), words.notes(on), words.into(),
                stage.parent(), below(unit, tree, kinds), words.history(), caller.has(Permission.PLAN_READ), shown);
        return new Response.Page(typed == null ? 200 : 400, unit.name(), PATH, Pages.fill("unit", request.locale(), view));
    }

    private KindWords kinds(Request request, Texts t) {
        return new KindWords(countries.of(request.caller().tenant()), t, request.locale());
    }

    private static List<UnitsView.Row> rows(List<Unit> tree, KindWords kinds) {
        UnitPaths paths = UnitPaths.of(tree);
        return tree.stream().map(unit -> new UnitsView.Row(unit, paths.depth(unit), kinds.of(unit.kind()))).toList();
    }

    private static List<UnitsView.Row> below(Unit unit, List<Unit> tree, KindWords kinds) {
        return tree.stream().filter(other -> unit.id().equals(other.parent()))
                .map(other -> new UnitsView.Row(other, 0, kinds.of(other.kind()))).toList();
    }
}
