package org.trivsel.platform.lifecycle.module;

import java.security.cert.X509Certificate;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.lifecycle.trust.Certificates;

/**
 * What was found out about where a bundle is from and what is in it.
 *
 * @param fingerprint of the certificate it is signed with, all of it; null when it is not signed
 * @param name whom the certificate names, or null
 * @param objection why it is not only data; null when it is
 */
record Signed(@Nullable String fingerprint, @Nullable String name, @Nullable String objection) {
    static Signed by(@Nullable X509Certificate certificate, @Nullable String objection) {
        return new Signed(certificate == null ? null : Certificates.fingerprint(certificate),
                certificate == null ? null : Certificates.name(certificate), objection);
    }
}
