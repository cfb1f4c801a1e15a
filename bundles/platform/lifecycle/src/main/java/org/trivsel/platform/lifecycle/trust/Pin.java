package org.trivsel.platform.lifecycle.trust;

import java.security.cert.X509Certificate;
import java.time.Instant;

/** What is kept of a certificate. @param key sha-256 of the key in it */
record Pin(String fingerprint, String key, String subject, String algorithm, String pem, Instant from, Instant to) {
    /** @throws org.trivsel.problem.Invalid when it is none that can be trusted */
    static Pin of(String pem, Instant now) {
        X509Certificate certificate = Certificates.read(pem, now);
        return new Pin(Certificates.fingerprint(certificate), Certificates.keyOf(certificate), Certificates.name(certificate),
                Certificates.algorithm(certificate.getPublicKey()), pem.strip(), certificate.getNotBefore().toInstant(), certificate.getNotAfter().toInstant());
    }
}
