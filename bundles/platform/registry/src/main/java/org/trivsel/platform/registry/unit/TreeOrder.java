package org.trivsel.platform.registry.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trivsel.registry.Unit;
import org.trivsel.registry.UnitId;

/** Puts units so that each stands behind the one above it; among siblings the order given stays. */
public final class TreeOrder<T> {
    private final Function<T, Unit> unit;
    private final Map<@Nullable UnitId, List<T>> below = new HashMap<>();
    private final List<T> ordered = new ArrayList<>();

    private TreeOrder(Function<T, Unit> unit) {
        this.unit = unit;
    }

    /** A unit whose parent is not among them counts as top. */
    public static <T> List<T> of(List<T> units, Function<T, Unit> unit) {
        Set<UnitId> present = units.stream().map(unit).map(Unit::id).collect(Collectors.toSet());
        TreeOrder<T> order = new TreeOrder<>(unit);
        for (T one : units) {
            UnitId parent = unit.apply(one).parent();
            order.below.computeIfAbsent(parent != null && present.contains(parent) ? parent : null, any -> new ArrayList<>()).add(one);
        }
        order.walk(null);
        return List.copyOf(order.ordered);
    }

    private void walk(@Nullable UnitId parent) {
        for (T one : below.getOrDefault(parent, List.of())) {
            ordered.add(one);
            walk(unit.apply(one).id());
        }
    }
}
