package org.trivsel.module;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.trust.Signature;

/**
 * The bundle of one version of a tool, as it was brought in.
 *
 * @param sha256 of its bytes, 64 lower case digits; what it is called by
 * @param tool id of the tool it declares itself to be
 * @param publisher as it says itself, or null
 * @param signature who vouches for it, and whether it may run everywhere
 * @param needs packages and capabilities it cannot do without
 * @param migrations names of its scripts, in the order in which they run
 * @param languages of its texts
 * @param uploadedBy name of the operator
 * @param cause why the last try to install it was given up, or null
 * @param nodes what has become of it where; nodes that have nothing of it are not in it
 */
public record Artefact(String sha256, String tool, String version, String symbolicName, @Nullable String publisher,
        Signature signature, int bytes, List<String> needs, List<String> migrations, List<String> languages, String uploadedBy, Instant uploaded,
        Standing standing, @Nullable String cause, List<OnNode> nodes) {
    /** What is wanted of it. */
    public enum Standing {
        /** It lies in the database. */
        KEPT,
        /** It is wanted and has not been ready anywhere yet; when it fails it is taken away again. */
        INSTALLING,
        /** It is wanted on every node. */
        INSTALLED
    }

    /** One node and how far it has come. @param cause why it has failed there, or null */
    public record OnNode(String node, State state, @Nullable String cause) {
    }

    /** How far a node has come. */
    public enum State {
        INSTALLING,
        READY,
        FAILED
    }
}
