package org.trivsel.trust;

import org.jspecify.annotations.Nullable;

/**
 * What the signature of a module is worth today.
 *
 * @param fingerprint of the certificate, or null when it is not signed
 * @param name the publisher's when its key is known, else whom the certificate names, else null
 * @param notData why it is not only data; null when it is
 * @param confined whether it runs in sandboxes only
 */
public record Signature(State state, @Nullable String fingerprint, @Nullable String name, @Nullable String notData, boolean confined) {
    /** What is known of its key. */
    public enum State {
        /** A key of a publisher who is trusted. */
        TRUSTED,
        /** The key was good when the module was brought in, and is used no more. */
        RETIRED,
        /** The key is not good yet, or was not any more when the module was brought in. */
        OUT_OF_TIME,
        /** The key was taken back before the module was brought in. */
        REVOKED,
        /** The key is in other hands. */
        COMPROMISED,
        /** Signed with a key that nobody here knows. */
        UNKNOWN,
        UNSIGNED
    }
}
