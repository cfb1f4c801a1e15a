package org.trivsel.conformance.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;

/** The publisher's key in a PKCS 12 file, as keytool makes it. */
public final class KeyFile {
    private static final String SIGNATURE = "PUBLISH";
    private final PrivateKey key;
    private final X509Certificate certificate;

    private KeyFile(PrivateKey key, X509Certificate certificate) {
        this.key = key;
        this.certificate = certificate;
    }

    /** @throws IOException when the password is another, or there is not exactly one key in it */
    public static KeyFile open(Path file, char[] password) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            List<String> keys = Collections.list(store.aliases()).stream().filter(alias -> isKey(store, alias)).toList();
            if (keys.size() != 1) {
                throw new IOException("There are " + keys.size() + " keys in " + file + "; one is needed");
            }
            return new KeyFile((PrivateKey) store.getKey(keys.get(0), password), (X509Certificate) store.getCertificate(keys.get(0)));
        } catch (GeneralSecurityException e) {
            throw new IOException("The key in " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static boolean isKey(KeyStore store, String alias) {
        try {
            return store.isKeyEntry(alias);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Signs all of it. */
    public byte[] sign(byte[] jar) throws IOException {
        Path file = Files.createTempFile("unsigned", ".jar");
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        try {
            Files.write(file, jar);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                new JarSigner.Builder(key, CertificateFactory.getInstance("X.509").generateCertPath(List.<Certificate>of(certificate))).digestAlgorithm("SHA-256")
                        .signerName(SIGNATURE).build().sign(zip, signed);
            }
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        } finally {
            Files.delete(file);
        }
        return signed.toByteArray();
    }

    /** What operators are given: as PEM, without the secret. */
    public String certificate() {
        try {
            return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded()) + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** What is read out on the telephone, so that nobody puts another in its place. */
    public String fingerprint() {
        return fingerprint(certificate);
    }

    /** Of any certificate, as keytool and openssl show it without its colons. */
    public static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
