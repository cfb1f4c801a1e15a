package org.trivsel.platform.web.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.access.Reach;
import org.trivsel.platform.web.children.UnitPaths;
import org.trivsel.registry.Unit;
import org.trivsel.registry.Units;
import org.trivsel.text.Texts;
import org.trivsel.ui.Choice;

/** The units somebody may enrol children at, set in as they lie in the tree of today. */
final class Choosable {
    private final Units units;
    private final Access access;

    Choosable(Units units, Access access) {
        this.units = units;
        this.access = access;
    }

    List<Choice> of(Caller caller, Texts t) {
        Reach reach = access.reach(caller, Permission.CHILD_EDIT);
        List<Unit> tree = units.tree(caller, caller.today());
        UnitPaths paths = UnitPaths.of(tree);
        Set<UUID> within = new HashSet<>(Arrays.asList(reach.roots()));
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", t.get("register.choose"))));
        for (Unit unit : tree) {
            boolean below = unit.parent() != null && within.contains(unit.parent().value());
            if (reach.wholeTenant() || below || within.contains(unit.id().value())) {
                within.add(unit.id().value());
                choices.add(new Choice(unit.id().toString(), paths.indented(unit)));
            }
        }
        return choices;
    }
}
