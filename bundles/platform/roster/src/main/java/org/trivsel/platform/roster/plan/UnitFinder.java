package org.trivsel.platform.roster.plan;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.roster.read.Column;
import org.trivsel.platform.roster.read.FaultCode;
import org.trivsel.platform.roster.read.RosterUnit;
import org.trivsel.platform.roster.read.UnitPath;

/** Finds the units a file names. Each name is looked for once, however many rows have it. */
final class UnitFinder {
    private static final int SHOWN = 3;

    private final UnitTree tree;
    private final boolean createMissing;
    private final Map<UnitPath, UnitSearch> found = new HashMap<>();

    UnitFinder(UnitTree tree, boolean createMissing) {
        this.tree = tree;
        this.createMissing = createMissing;
    }

    /** Takes in the units the file describes: those that are registered by their code or name, the others to be created. */
    void describe(List<RosterUnit> units) {
        Map<String, UnitNode> described = new HashMap<>();
        for (RosterUnit unit : units) {
            UnitNode parent = described.get(unit.parentCode());
            if (unit.parentCode() != null && parent == null) {
                continue;
            }
            List<UnitNode> same = registered(unit, parent);
            // With several of that name, rows that mean it are refused and say so.
            if (same.size() <= 1) {
                described.put(unit.code(), same.isEmpty() ? tree.create(parent, unit.name(), unit.code(), unit.group()) : same.get(0));
            }
        }
    }

    private List<UnitNode> registered(RosterUnit unit, @Nullable UnitNode parent) {
        Optional<UnitNode> coded = tree.coded(unit.code()).filter(node -> parent == null || node.isWithin(parent));
        if (coded.isPresent()) {
            return List.of(coded.get());
        }
        return parent == null ? tree.called(unit.name()) : named(parent.children(), unit.name());
    }

    UnitSearch find(UnitPath path) {
        UnitSearch known = found.get(path);
        if (known == null) {
            known = search(path);
            found.put(path, known);
        }
        return known;
    }

    private UnitSearch search(UnitPath path) {
        List<UnitNode> starts = tree.called(path.step(0));
        if (starts.isEmpty()) {
            return createMissing ? UnitSearch.found(descend(tree.create(null, path.step(0), null, false), path, 1)) : unknown(path.step(0));
        }
        List<UnitNode> ends = starts.stream().flatMap(start -> walk(start, path).stream()).distinct().toList();
        if (ends.isEmpty()) {
            UnitNode start = shallowest(starts).orElse(null);
            return start == null ? ambiguous(path.step(0), starts) : missingBelow(start, path);
        }
        return shallowest(ends).map(UnitSearch::found).orElseGet(() -> ambiguous(path.written(), ends));
    }

    /** The units at the end of a path; several where names repeat. */
    private static List<UnitNode> walk(UnitNode start, UnitPath path) {
        List<UnitNode> at = List.of(start);
        for (String step : path.steps().subList(1, path.steps().size())) {
            at = at.stream().flatMap(node -> below(node, step).stream()).toList();
        }
        return at;
    }

    private static List<UnitNode> below(UnitNode node, String name) {
        List<UnitNode> direct = named(node.children(), name);
        return direct.isEmpty() ? named(node.below().toList(), name) : direct;
    }

    private static List<UnitNode> named(List<UnitNode> nodes, String name) {
        return nodes.stream().filter(node -> node.isCalled(name)).toList();
    }

    /** The one that stands higher than all others; empty when two stand equally high. */
    private static Optional<UnitNode> shallowest(List<UnitNode> nodes) {
        int depth = nodes.stream().mapToInt(UnitNode::depth).min().orElse(0);
        List<UnitNode> high = nodes.stream().filter(node -> node.depth() == depth).toList();
        return high.size() == 1 ? Optional.of(high.get(0)) : Optional.empty();
    }

    private UnitSearch missingBelow(UnitNode start, UnitPath path) {
        UnitNode at = start;
        int step = 1;
        for (List<UnitNode> next = below(at, path.step(step)); next.size() == 1; next = below(at, path.step(step))) {
            at = next.get(0);
            step++;
        }
        if (createMissing) {
            return UnitSearch.found(descend(at, path, step));
        }
        String name = path.step(step);
        String inside = at.target().path();
        return NearestName.to(name, at.below().toList())
                .map(like -> UnitSearch.failed(FaultCode.GROUP_UNKNOWN_LIKE, Column.GROUP, name, inside, like))
                .orElse(UnitSearch.failed(FaultCode.GROUP_UNKNOWN, Column.GROUP, name, inside));
    }

    private UnitNode descend(UnitNode from, UnitPath path, int step) {
        UnitNode at = from;
        for (int i = step; i < path.steps().size(); i++) {
            at = tree.create(at, path.step(i), null, i == path.steps().size() - 1);
        }
        return at;
    }

    private UnitSearch unknown(String name) {
        return NearestName.to(name, tree.all())
                .map(like -> UnitSearch.failed(FaultCode.UNIT_UNKNOWN_LIKE, Column.UNIT, name, like))
                .orElse(UnitSearch.failed(FaultCode.UNIT_UNKNOWN, Column.UNIT, name));
    }

    private static UnitSearch ambiguous(String name, List<UnitNode> nodes) {
        List<String> paths = nodes.stream().map(node -> node.target().path()).sorted(Comparator.naturalOrder()).limit(SHOWN).toList();
        return UnitSearch.failed(FaultCode.UNIT_AMBIGUOUS, Column.UNIT, name, String.join("; ", paths));
    }

    /** The institution a path speaks of: the unit itself, or the one above when it names a room or class. */
    static UnitNode institution(UnitNode node, UnitPath path) {
        return path.group() && node.parent() != null ? node.parent() : node;
    }
}
