package org.trivsel.platform.web.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
        return gone.bundle() == bundle;
    }

    boolean isReplacedBy(Presence other) {
        return other.tool() == null ? other.site().getClass().getName().equals(gone.site().getClass().getName()) : other.tool().equals(gone.tool());
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
