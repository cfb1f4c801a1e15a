package org.trivsel.platform.web.units;

import java.time.LocalDate;
import java.util.List;
import org.trivsel.platform.web.children.UnitPaths;
import org.trivsel.registry.Unit;
import org.trivsel.ui.Choice;
import org.trivsel.web.Request;

/** The forms that change the tree, still empty. */
final class UnitForms {
    private final Request request;
    private final KindWords words;
    private final LocalDate today;

    UnitForms(Request request, KindWords words) {
        this.request = request;
        this.words = words;
        this.today = request.caller().today();
    }

    UnitForm openAtTop() {
        return form("open", "/units", "", kinds());
    }

    /** The forms of one unit's page. @param tree to choose where to move */
    List<UnitForm> of(Unit unit, List<Unit> tree) {
        String path = "/units/" + unit.id();
        List<Choice> others = others(unit, tree);
        return List.of(
                form("open", path + "/open", "", kinds()),
                form("rename", path + "/rename", unit.name(), List.of()),
                form("move", path + "/move", "", others),
                form("merge", path + "/merge", "", others),
                form("close", path + "/close", "", List.of()));
    }

    private UnitForm form(String act, String path, String name, List<Choice> choices) {
        return new UnitForm(act, path, request.csrfToken(), name, today.toString(), "", choices, List.of());
    }

    private List<Choice> kinds() {
        return words.all().stream().map(kind -> new Choice(kind.name(), words.of(kind))).toList();
    }

    private static List<Choice> others(Unit unit, List<Unit> tree) {
        UnitPaths paths = UnitPaths.of(tree);
        return tree.stream().filter(other -> !other.id().equals(unit.id()))
                .map(other -> new Choice(other.id().toString(), paths.indented(other))).toList();
    }
}
