package org.trivsel.platform.lifecycle.trust;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import org.trivsel.problem.Invalid;
import org.trivsel.trust.Trust;

/** Certificates of publishers. One is the pin of a key and nothing more: who issued it makes no difference. */
public final class Certificates {
    private static final String FIELD = "certificate";
    private static final Pattern ONE = Pattern.compile("\\s*-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\\s]+-----END CERTIFICATE-----\\s*");
    private static final int LEAST_RSA = 2048;
    private static final int LEAST_EC = 256;
    private static final int LONGEST_NAME = 200;
    private static final Set<String> EDWARDS = Set.of("EdDSA", "Ed25519", "Ed448");

    private Certificates() {
    }

    /** @throws Invalid when it is none, or none that can be trusted now */
    static X509Certificate read(String pem, Instant now) {
        if (pem.contains("PRIVATE KEY")) {
            throw new Invalid(FIELD, "private-key", "This is a private key, which nobody but the publisher may have. Take it for lost: make another"
                    + " key, and send its certificate only.");
        }
        if (pem.length() > Trust.LONGEST_CERTIFICATE || !ONE.matcher(pem).matches()) {
            throw new Invalid(FIELD, FIELD, "One X.509 certificate is needed, as PEM: from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----.");
        }
        X509Certificate certificate = parse(pem);
        if (!isStrong(certificate.getPublicKey())) {
            throw new Invalid(FIELD, "weak-key", "Its key is " + algorithm(certificate.getPublicKey()) + ". RSA of 2048 bits or more, EC of 256 or more,"
                    + " or Ed25519 are taken.");
        }
        if (!certificate.getNotAfter().toInstant().isAfter(now)) {
            throw new Invalid(FIELD, "expired", "It was good until " + certificate.getNotAfter().toInstant() + ". Send one that still is.");
        }
        return certificate;
    }

    private static X509Certificate parse(String pem) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.strip().getBytes(StandardCharsets.US_ASCII)));
        } catch (CertificateException e) {
            throw new Invalid(FIELD, FIELD, "This certificate cannot be read. Send it as PEM, as keytool -exportcert -rfc writes it.");
        }
    }

    private static boolean isStrong(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            return rsa.getModulus().bitLength() >= LEAST_RSA;
        }
        return key instanceof ECPublicKey ec ? ec.getParams().getCurve().getField().getFieldSize() >= LEAST_EC : EDWARDS.contains(key.getAlgorithm());
    }

    /** With its size where it has several. */
    static String algorithm(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            return "RSA " + rsa.getModulus().bitLength();
        }
        return key instanceof ECPublicKey ec ? "EC " + ec.getParams().getCurve().getField().getFieldSize() : key.getAlgorithm();
    }

    /** Of the certificate, as keytool and openssl show it without its colons. */
    public static String fingerprint(X509Certificate certificate) {
        try {
            return sha256(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Of the key, whichever certificate it is in. */
    static String keyOf(X509Certificate certificate) {
        return sha256(certificate.getPublicKey().getEncoded());
    }

    /** Whom it names, short. */
    public static String name(X509Certificate certificate) {
        String all = certificate.getSubjectX500Principal().getName();
        String name = all;
        try {
            for (Rdn part : new LdapName(all).getRdns()) {
                name = part.getType().equalsIgnoreCase("CN") ? String.valueOf(part.getValue()) : name;
            }
        } catch (InvalidNameException e) {
            name = all;
        }
        return name.substring(0, Math.min(name.length(), LONGEST_NAME)).replaceAll("\\p{Cntrl}", "?");
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
