package org.trivsel.platform.registry.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trivsel.registry.Unit;
import org.trivsel.registry.UnitId;

/** Puts units so that each stands behind the one above it; among siblings the order given stays. */
public final class TreeOrder {
    private final Map<@Nullable UnitId, List<Unit>> below = new HashMap<>();
    private final List<Unit> ordered = new ArrayList<>();

    private TreeOrder() {
    }

    /** A unit whose parent is not among them counts as top. */
    public static List<Unit> of(List<Unit> units) {
        Set<UnitId> present = units.stream().map(Unit::id).collect(Collectors.toSet());
        TreeOrder order = new TreeOrder();
        for (Unit unit : units) {
            UnitId parent = unit.parent();
            order.below.computeIfAbsent(parent != null && present.contains(parent) ? parent : null, any -> new ArrayList<>()).add(unit);
        }
        order.walk(null);
        return List.copyOf(order.ordered);
    }

    private void walk(@Nullable UnitId parent) {
        for (Unit unit : below.getOrDefault(parent, List.of())) {
            ordered.add(unit);
            walk(unit.id());
        }
    }
}
