package org.trivsel.node;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One process that serves the system, as it has last said of itself.
 *
 * @param id another with each start
 * @param name as its operator calls it
 * @param version of the platform
 * @param seen when it was last heard of
 * @param tools what it has, by tool and version
 * @param troubles what is not as it was meant to be, in words; empty when all is well
 */
public record Node(UUID id, String name, State state, String version, Instant since, Instant seen, List<OnNode> tools, List<String> troubles) {
    /** How it stands. */
    public enum State {
        /** It does not have all yet that it is to have. */
        STARTING,
        READY,
        /** It has been asked to stop, and finishes what it has. */
        STOPPING,
        /** It has stopped in good order. */
        STOPPED,
        /** It has not been heard of for half a minute, and did not say good-bye. */
        GONE
    }

    /** How far it has come with a version of a tool. */
    public enum Condition {
        COMING,
        READY,
        STOPPED,
        FAILED
    }

    /** A version of a tool on this node. @param cause why it has failed there, or null */
    public record OnNode(String tool, String version, Condition condition, @Nullable String cause) {
    }
}
