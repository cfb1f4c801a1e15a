package org.trivsel.platform.web.children;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trivsel.registry.Unit;
import org.trivsel.registry.UnitId;

/** How deep units lie in the part of the tree that somebody sees. */
public final class UnitPaths {
    private static final String INDENT = "\u2003";

    private final Map<UnitId, Integer> depths;

    private UnitPaths(Map<UnitId, Integer> depths) {
        this.depths = depths;
    }

    /** @param tree parents before children */
    public static UnitPaths of(List<Unit> tree) {
        Map<UnitId, Integer> depths = new HashMap<>();
        for (Unit unit : tree) {
            Integer above = unit.parent() == null ? null : depths.get(unit.parent());
            depths.put(unit.id(), above == null ? 0 : above + 1);
        }
        return new UnitPaths(depths);
    }

    public int depth(Unit unit) {
        return depths.getOrDefault(unit.id(), 0);
    }

    /** The name, set in by its depth. */
    public String indented(Unit unit) {
        return INDENT.repeat(depth(unit)) + unit.name();
    }
}
