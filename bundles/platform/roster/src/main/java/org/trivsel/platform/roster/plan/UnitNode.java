package org.trivsel.platform.roster.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.roster.read.Folded;

/** A unit in the tree, registered or to be created. */
final class UnitNode {
    private final UnitTarget target;
    private final @Nullable UnitNode parent;
    private final List<UnitNode> children = new ArrayList<>();
    private final Folded name;
    private final @Nullable String code;

    UnitNode(UnitTarget target, @Nullable UnitNode parent, String name, @Nullable String code) {
        this.target = target;
        this.parent = parent;
        this.name = Folded.of(name);
        this.code = code;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    UnitTarget target() {
        return target;
    }

    @Nullable UnitNode parent() {
        return parent;
    }

    List<UnitNode> children() {
        return children;
    }

    Folded name() {
        return name;
    }

    @Nullable String code() {
        return code;
    }

    /** How far below the top. */
    int depth() {
        return parent == null ? 0 : parent.depth() + 1;
    }

    boolean isCalled(String text) {
        return text.equalsIgnoreCase(code) || Folded.of(text).equals(name);
    }

    /** Whether this unit is another one or stands below it. */
    boolean isWithin(UnitNode other) {
        for (UnitNode node = this; node != null; node = node.parent) {
            if (node == other) {
                return true;
            }
        }
        return false;
    }

    boolean isWithinAny(Set<UnitNode> others) {
        return others.contains(this) || parent != null && parent.isWithinAny(others);
    }

    Stream<UnitNode> below() {
        return children.stream().flatMap(child -> Stream.concat(Stream.of(child), child.below()));
    }
}
