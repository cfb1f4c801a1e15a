package org.trivsel.platform.roster.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.roster.read.Folded;

/** The units of the tenant together with those an import creates, found by id, code and name. */
final class UnitTree {
    private static final String BETWEEN = " > ";

    private final Map<String, UnitNode> byId = new HashMap<>();
    private final Map<String, UnitNode> byCode = new HashMap<>();
    private final Map<Folded, List<UnitNode>> byName = new HashMap<>();
    private final List<UnitNode> created = new ArrayList<>();

    UnitTree(List<KnownUnit> units) {
        Map<String, KnownUnit> waiting = new LinkedHashMap<>();
        units.forEach(unit -> waiting.put(unit.id(), unit));
        units.forEach(unit -> place(unit, waiting));
    }

    /** Puts a unit into the tree, those above it first, whatever the order in which they came. */
    private @Nullable UnitNode place(KnownUnit unit, Map<String, KnownUnit> waiting) {
        if (waiting.remove(unit.id()) == null) {
            return byId.get(unit.id());
        }
        KnownUnit above = unit.parentId() == null ? null : waiting.get(unit.parentId());
        UnitNode parent = above != null ? place(above, waiting) : byId.get(unit.parentId());
        UnitNode node = new UnitNode(new UnitTarget.Existing(unit.id(), path(parent, unit.name())), parent, unit.name(), unit.code());
        byId.put(unit.id(), node);
        index(node);
        return node;
    }

    UnitNode create(@Nullable UnitNode parent, String name, @Nullable String code, boolean group) {
        UnitTarget above = parent == null ? null : parent.target();
        String key = "unit-" + (created.size() + 1);
        UnitNode node = new UnitNode(new UnitTarget.Created(key, above, name, code, group, path(parent, name)), parent, name, code);
        created.add(node);
        index(node);
        return node;
    }

    private void index(UnitNode node) {
        byName.computeIfAbsent(node.name(), key -> new ArrayList<>()).add(node);
        if (node.code() != null) {
            byCode.putIfAbsent(node.code().toLowerCase(Locale.ROOT), node);
        }
    }

    private static String path(@Nullable UnitNode parent, String name) {
        return parent == null ? name : parent.target().path() + BETWEEN + name;
    }

    @Nullable UnitNode id(String id) {
        return byId.get(id);
    }

    Optional<UnitNode> coded(String code) {
        return Optional.ofNullable(byCode.get(code.toLowerCase(Locale.ROOT)));
    }

    /** The units with this code, or else with this name. */
    List<UnitNode> called(String text) {
        return coded(text).map(List::of).orElseGet(() -> byName.getOrDefault(Folded.of(text), List.of()));
    }

    /** The units to be created, each behind the one above it. */
    List<UnitNode> created() {
        return List.copyOf(created);
    }

    List<UnitNode> all() {
        return byName.values().stream().flatMap(List::stream).toList();
    }
}
