package org.trivsel.platform.lifecycle.watch;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.osgi.framework.Bundle;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogListener;
import org.trivsel.platform.lifecycle.apart.Version;
import org.trivsel.quarantine.Ailment;

/** Counts the lines that each tool writes to the log, by the minute. The log says which bundle wrote. */
final class LogWatch implements LogListener {
    private final long most;
    private final StartWatch.Apartness apart;
    private final Map<Bundle, AtomicLong> lines = new ConcurrentHashMap<>();
    private final Map<Long, Boolean> tools = new ConcurrentHashMap<>();

    LogWatch(long most, StartWatch.Apartness apart) {
        this.most = most;
        this.apart = apart;
    }

    @Override
    public void logged(LogEntry entry) {
        Bundle bundle = entry.getBundle();
        if (bundle != null && tools.computeIfAbsent(bundle.getBundleId(), id -> Version.of(bundle) != null)) {
            lines.computeIfAbsent(bundle, one -> new AtomicLong()).incrementAndGet();
        }
    }

    /** To be called each second. */
    void look() {
        lines.forEach((bundle, count) -> {
            Version version = Version.of(bundle);
            if (count.get() > most && version != null) {
                lines.remove(bundle);
                apart.set(version, Ailment.LOG_FLOOD, "It wrote more than " + most + " lines to the log within a minute.");
            }
        });
    }

    /** A minute has passed. */
    void turn() {
        lines.clear();
        tools.clear();
    }
}
