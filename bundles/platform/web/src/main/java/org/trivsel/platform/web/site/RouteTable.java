package org.trivsel.platform.web.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.trivsel.web.Method;
import org.trivsel.web.Route;

/** All routes of the Sites that are here, the closest patterns first. Immutable. */
final class RouteTable {
    static final RouteTable EMPTY = new RouteTable(List.of());

    private final List<Line> lines;

    private RouteTable(List<Line> lines) {
        this.lines = lines;
    }

    static RouteTable of(Collection<Presence> present) {
        List<Line> lines = new ArrayList<>();
        for (Presence presence : present) {
            presence.ways().forEach(way -> lines.add(new Line(presence, way)));
        }
        lines.sort(Comparator.comparing(line -> line.way().pattern()));
        return new RouteTable(List.copyOf(lines));
    }

    /** The closest route; of a tool the closest of each version, for it is not known yet who asks. Empty when there is none. */
    List<Match> find(Method method, List<String> path) {
        List<Match> found = new ArrayList<>(1);
        for (Line line : lines) {
            if (line.way().route().method() == method && (found.isEmpty() || isAnotherVersion(line.presence(), found))) {
                Map<String, String> parameters = line.way().pattern().match(path);
                if (parameters != null) {
                    found.add(new Match(line.presence(), line.way().route(), parameters));
                }
            }
        }
        return found;
    }

    private static boolean isAnotherVersion(Presence presence, List<Match> found) {
        return presence.tool() != null && found.stream().allMatch(match -> presence.tool().equals(match.presence().tool())
                && !Objects.equals(presence.version(), match.presence().version()));
    }

    /** Where a request goes. @param parameters of the path */
    record Match(Presence presence, Route route, Map<String, String> parameters) {
    }

    private record Line(Presence presence, Presence.Way way) {
    }
}
