package org.trivsel.platform.rest;

import java.util.NavigableSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What answers below one base path. When the last application has gone, calls wait a little for it to come back: that is what hides the
 * update of a bundle.
 */
final class Route {
    private final Patience patience;
    private final NavigableSet<Publication> publications = new ConcurrentSkipListSet<>();
    private volatile @Nullable Publication current;
    private long patientUntil;
    private @Nullable String lastOwner;

    Route(Patience patience) {
        this.patience = patience;
    }

    synchronized void add(Publication publication) {
        publications.add(publication);
        current = publications.first();
        notifyAll();
    }

    synchronized void remove(Publication publication) {
        publications.remove(publication);
        current = publications.isEmpty() ? null : publications.first();
        if (current == null) {
            lastOwner = publication.bundle().getSymbolicName();
            patientUntil = System.nanoTime() + patience.unannounced().toNanos();
        }
    }

    /** The bundle that served here was given new content, so it is most likely on its way back. */
    synchronized void expectBack(String symbolicName) {
        if (current == null && symbolicName.equals(lastOwner)) {
            patientUntil = System.nanoTime() + patience.announced().toNanos();
            notifyAll();
        }
    }

    /** The publication to call, entered through its gate; null when there is none at this moment. */
    @Nullable Publication enterNow() {
        Publication serving = current;
        return serving != null && serving.gate().enter() ? serving : null;
    }

    /** That of this version of a tool, entered through its gate; null when there is none at this moment. */
    @Nullable Publication enterNow(String version) {
        for (Publication publication : publications) {
            if (publication.version().equals(version) && publication.gate().enter()) {
                return publication;
            }
        }
        return null;
    }

    /** The same, after waiting for one as long as it can be expected; null when none came. */
    synchronized @Nullable Publication enterPatiently() {
        try {
            while (true) {
                Publication serving = enterNow();
                if (serving != null) {
                    return serving;
                }
                long left = patientUntil - System.nanoTime();
                if (left <= 0) {
                    return null;
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** Nothing serves here and nothing is expected. */
    boolean abandoned() {
        return current == null && waitedEnough();
    }

    private synchronized boolean waitedEnough() {
        return current == null && System.nanoTime() - patientUntil >= 0;
    }
}
