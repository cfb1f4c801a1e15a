package org.trivsel.platform.lifecycle;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.osgi.framework.Version;
import org.trivsel.tool.Tool;
import org.trivsel.tool.Tool.State;

/** The tools at one moment: asked several times a request, so made once for each change. Immutable. */
final class Installed {
    static final Installed NONE = new Installed(List.of());

    private final List<Tool> all;
    private final Map<String, List<Tool>> versions;

    Installed(Collection<Tool> tools) {
        all = tools.stream().sorted(Comparator.comparing(Tool::id).thenComparing(tool -> Version.parseVersion(tool.version()))).toList();
        versions = all.stream().collect(Collectors.groupingBy(Tool::id));
    }

    /** By id, and the oldest version first. */
    List<Tool> all() {
        return all;
    }

    /** The newest that is ready, else the newest. */
    Optional<Tool> find(String id) {
        return find(id, tool -> true);
    }

    /** The same among those that may be. */
    Optional<Tool> find(String id, Predicate<Tool> may) {
        Tool best = null;
        for (Tool tool : versions.getOrDefault(id, List.of())) {
            if (may.test(tool) && (best == null || tool.state() == State.READY || best.state() != State.READY)) {
                best = tool;
            }
        }
        return Optional.ofNullable(best);
    }

    Optional<Tool> find(String id, String version) {
        for (Tool tool : versions.getOrDefault(id, List.of())) {
            if (tool.version().equals(version)) {
                return Optional.of(tool);
            }
        }
        return Optional.empty();
    }
}
