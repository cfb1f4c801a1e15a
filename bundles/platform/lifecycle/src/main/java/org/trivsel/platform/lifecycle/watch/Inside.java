package org.trivsel.platform.lifecycle.watch;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.lifecycle.apart.Version;
import org.trivsel.tool.Tool;
import org.trivsel.watch.Watch;

/** One request inside a tool, or one question to it. Belongs to the thread that made it, which is interrupted only while it is inside. */
final class Inside implements Watch.Stay {
    private final String surface;
    private final boolean place;
    private final long since = System.nanoTime();
    private final Thread thread = Thread.currentThread();
    private final Consumer<Inside> left;
    private volatile @Nullable Version version;
    private volatile @Nullable String tenant;
    private volatile @Nullable Throwable failure;
    private boolean isGone;
    private boolean isInterrupted;

    /** @param place whether it holds one of the bulkhead; left hears once of its end */
    Inside(String surface, boolean place, Consumer<Inside> left) {
        this.surface = surface;
        this.place = place;
        this.left = left;
    }

    @Override
    public void isOf(Tool tool, String key) {
        version = Version.of(tool);
        tenant = key;
    }

    @Override
    public void failed(Throwable cause) {
        failure = cause;
    }

    @Override
    public void close() {
        synchronized (this) {
            if (isGone) {
                return;
            }
            isGone = true;
            if (isInterrupted) {
                // The thread goes on to other work, which nobody wants interrupted.
                Thread.interrupted();
            }
        }
        left.accept(this);
    }

    /** @return where it hangs when it is interrupted now; null when it was before, or has gone */
    synchronized @Nullable String interrupt() {
        if (isGone || isInterrupted) {
            return null;
        }
        isInterrupted = true;
        String where = Stacks.where(thread);
        thread.interrupt();
        return where;
    }

    String surface() {
        return surface;
    }

    boolean holdsPlace() {
        return place;
    }

    long age() {
        return System.nanoTime() - since;
    }

    long thread() {
        return thread.getId();
    }

    @Nullable Version version() {
        return version;
    }

    @Nullable String tenant() {
        return tenant;
    }

    @Nullable Throwable failure() {
        return failure;
    }
}
