package org.trivsel.platform.web.site;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trivsel.tool.Tool;

/** A Site that has gone and may come back. Guarded by the lock of the {@link SiteDesk}. */
final class Departure {
    private final Presence gone;
    private final long since;
    private boolean announced;

    Departure(Presence gone, long since) {
        this.gone = gone;
        this.since = since;
    }

    /** Whether it would have answered there, whatever the method. */
    boolean covers(List<String> path) {
        String tool = gone.tool();
        if (tool != null) {
            return path.size() >= 2 && path.get(0).equals("tools") && path.get(1).equals(tool);
        }
        return gone.ways().stream().anyMatch(way -> way.pattern().match(path) != null);
    }

    boolean isOf(long bundle) {
        return gone.origin().bundle() == bundle;
    }

    /** By itself, its bundle's new content, or the same version from another bundle; not by another version that stands beside it. */
    boolean isReplacedBy(Presence other) {
        if (other.tool() == null) {
            return other.site().getClass().getName().equals(gone.site().getClass().getName());
        }
        return other.tool().equals(gone.tool())
                && (isOf(other.origin().bundle()) || Objects.equals(other.version(), gone.version()));
    }

    /** Whether it is of this version of this tool. */
    boolean isOf(Tool tool) {
        return gone.isOf(tool);
    }

    /** Whether it is known that it will come back. */
    void announce(boolean known) {
        announced = known;
    }

    @Nullable String tool() {
        return gone.tool();
    }

    /** Nanoseconds left to wait for it. */
    long left(long now, Patience patience) {
        return since + (announced ? patience.announced() : patience.unannounced()).toNanos() - now;
    }
}
