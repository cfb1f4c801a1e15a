package org.trivsel.trust;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key of a publisher, pinned by its certificate.
 *
 * @param fingerprint sha-256 of the certificate, 64 lower case digits; what keytool and openssl show
 * @param subject whom the certificate names
 * @param algorithm with its size, such as {@code RSA 3072}
 * @param from when it begins to be good
 * @param to when it ceases to be good for what is brought in; what was brought in before stays
 * @param addedBy name of the operator
 * @param revoked or null while it is good
 * @param modules what is installed and signed with it, each {@code tool version}
 */
public record PublisherKey(String fingerprint, String subject, String algorithm, Instant from, Instant to, Instant added, String addedBy,
        @Nullable Revocation revoked, List<String> modules) {

    /** @param compromised whether somebody else may have it: then what was signed with it is gone too */
    public record Revocation(boolean compromised, String reason, Instant at, String by) {
    }
}
