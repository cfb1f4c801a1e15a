package org.trivsel.platform.web.site;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.tool.Tool;
import org.trivsel.web.Route;
import org.trivsel.web.Site;

/** A Site that is here, with the requests inside it. What changes is guarded by the lock of the {@link SiteDesk}. */
public final class Presence {
    private static final Logger LOG = LoggerFactory.getLogger(Presence.class);
    private static final String TOOLS = "tools";

    private final Site site;
    private final Origin origin;
    private final List<Way> ways;
    private int inside;
    private boolean leaving;

    private Presence(Site site, Origin origin, List<Way> ways) {
        this.site = site;
        this.origin = origin;
        this.ways = ways;
    }

    /** Takes the Site's routes over; those that are not its own to give are left out, with a line in the log. */
    static Presence of(Site site, Origin origin) {
        List<Way> ways = new ArrayList<>();
        for (Route route : site.routes()) {
            try {
                ways.add(way(route, origin.tool()));
            } catch (IllegalArgumentException e) {
                LOG.warn("Route refused, of bundle {}: {}", origin.bundle(), e.getMessage());
            }
        }
        return new Presence(site, origin, List.copyOf(ways));
    }

    private static Way way(Route route, @Nullable String tool) {
        PathPattern pattern = PathPattern.of(route.pattern());
        boolean allowed = tool == null ? !pattern.isBelow(TOOLS) : pattern.isBelow(TOOLS, tool);
        if (!allowed) {
            throw new IllegalArgumentException(tool == null
                    ? "only tools have routes below /tools: " + pattern
                    : "routes of this tool begin with /tools/" + tool + ": " + pattern);
        }
        return new Way(route, pattern);
    }

    public Site site() {
        return site;
    }

    /** The tool's id, or null for the platform's own. */
    public @Nullable String tool() {
        return origin.tool();
    }

    /** The tool's version, or null for the platform's own. */
    public @Nullable String version() {
        return origin.version();
    }

    Origin origin() {
        return origin;
    }

    /** Whether it is of this version of this tool. */
    public boolean isOf(Tool one) {
        return one.id().equals(origin.tool()) && one.version().equals(origin.version());
    }

    List<Way> ways() {
        return ways;
    }

    boolean enter() {
        if (leaving) {
            return false;
        }
        inside++;
        return true;
    }

    void exit() {
        inside--;
    }

    void startLeaving() {
        leaving = true;
    }

    boolean isLeaving() {
        return leaving;
    }

    boolean isEmpty() {
        return inside == 0;
    }

    /** A route with its pattern understood. */
    record Way(Route route, PathPattern pattern) {
    }
}
