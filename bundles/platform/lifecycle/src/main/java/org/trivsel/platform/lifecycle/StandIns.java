package org.trivsel.platform.lifecycle;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.tool.Tool;

/** Versions that are meant for somebody and are not here, so that another answers. Said once in the log, and in /health for as long as it goes on. */
final class StandIns {
    private static final Logger LOG = LoggerFactory.getLogger(StandIns.class);
    /** Nobody has been answered by it for so long: whoever it was meant for has been pointed elsewhere. */
    private static final long LATELY = Duration.ofMinutes(10).toNanos();

    private final Map<Meant, Answering> seen = new ConcurrentHashMap<>();

    void note(String meant, Tool answering) {
        long now = System.nanoTime();
        Answering last = seen.put(new Meant(answering.id(), meant), new Answering(answering.version(), now));
        if (last == null || !last.version().equals(answering.version())) {
            LOG.warn("Tool {} {} is meant for tenants and not installed here: {} answers for them. Install it, or point them at what is here.",
                    answering.id(), meant, answering.version());
        }
    }

    /** @param isHere whether a version of a tool has come in the meantime */
    List<String> all(BiPredicate<String, String> isHere) {
        long now = System.nanoTime();
        seen.entrySet().removeIf(entry -> now - entry.getValue().at() > LATELY || isHere.test(entry.getKey().tool(), entry.getKey().version()));
        return seen.entrySet().stream()
                .map(entry -> entry.getKey().tool() + " " + entry.getKey().version() + " is not installed, " + entry.getValue().version() + " answers")
                .sorted().toList();
    }

    private record Meant(String tool, String version) {
    }

    private record Answering(String version, long at) {
    }
}
