package org.trivsel.platform.web.staff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.access.Reach;
import org.trivsel.platform.web.children.UnitPaths;
import org.trivsel.platform.web.page.Form;
import org.trivsel.platform.web.page.Pages;
import org.trivsel.registry.Unit;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.Units;
import org.trivsel.text.Texts;
import org.trivsel.ui.Choice;
import org.trivsel.web.Request;

/** The forms about staff, still empty. */
final class StaffForms {
    static final String EVERYWHERE = "all";

    private final Access access;
    private final Units units;

    StaffForms(Access access, Units units) {
        this.access = access;
        this.units = units;
    }

    Form of(Request request, String path) {
        return new Form(path, request.csrfToken(), Map.of("role", "PEDAGOGUE", "from", request.caller().today().toString()), choices(request), List.of());
    }

    /** Where the caller may give roles. */
    private List<Choice> choices(Request request) {
        Caller caller = request.caller();
        Reach reach = access.reach(caller, Permission.STAFF_EDIT);
        List<Unit> tree = within(reach, units.tree(caller, caller.today()));
        UnitPaths paths = UnitPaths.of(tree);
        Texts t = Pages.texts(request.locale());
        // Nothing is chosen beforehand, and all of the tenant comes last: nobody shall reach far because somebody did not look.
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", t.get("staff.unit.choose"))));
        tree.forEach(unit -> choices.add(new Choice(unit.id().toString(), paths.indented(unit))));
        if (reach.wholeTenant()) {
            choices.add(new Choice(EVERYWHERE, t.get("staff.everywhere", caller.tenant().name())));
        }
        return choices;
    }

    /** @param tree parents before children */
    private static List<Unit> within(Reach reach, List<Unit> tree) {
        if (reach.wholeTenant()) {
            return tree;
        }
        Set<UUID> roots = Set.of(reach.roots());
        Set<UnitId> inside = new HashSet<>();
        return tree.stream().filter(unit -> (roots.contains(unit.id().value()) || unit.parent() != null && inside.contains(unit.parent())) && inside.add(unit.id()))
                .toList();
    }
}
