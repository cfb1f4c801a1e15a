package org.trivsel.platform.lifecycle.testlib;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;

/** A real key of a publisher, made with keytool as publishers make theirs, that signs as jarsigner signs. */
public final class SigningKey {
    private static final String PASSWORD = "for-this-test-only";
    private static final String ALIAS = "publisher";

    private final PrivateKey key;
    private final X509Certificate certificate;

    private SigningKey(PrivateKey key, X509Certificate certificate) {
        this.key = key;
        this.certificate = certificate;
    }

    /** Of the curve P-256 and good for a year. */
    public static SigningKey of(String name) {
        return make(name, "-keyalg", "EC", "-groupname", "secp256r1", "-validity", "365");
    }

    /** @param options of keytool -genkeypair */
    public static SigningKey make(String name, String... options) {
        return in(file -> keytool(file, "-genkeypair", name, options));
    }

    /** The same key in another certificate. */
    public SigningKey renewed(String name) {
        return in(file -> {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(ALIAS, key, PASSWORD.toCharArray(), new Certificate[] {certificate});
            try (OutputStream out = Files.newOutputStream(file)) {
                store.store(out, PASSWORD.toCharArray());
            }
            keytool(file, "-selfcert", name, "-validity", "30");
        });
    }

    private static SigningKey in(Making making) {
        try {
            Path folder = Files.createTempDirectory("key");
            Path file = folder.resolve("key.p12");
            making.make(file);
            SigningKey made = read(file);
            Files.delete(file);
            Files.delete(folder);
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void keytool(Path file, String act, String name, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), act, "-alias", ALIAS,
                "-dname", "CN=" + name, "-storetype", "PKCS12", "-keystore", file.toString(), "-storepass", PASSWORD));
        command.addAll(List.of(options));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
    }

    private static SigningKey read(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return new SigningKey((PrivateKey) store.getKey(ALIAS, PASSWORD.toCharArray()), (X509Certificate) store.getCertificate(ALIAS));
    }

    /** As PEM. */
    public String certificate() {
        return pem("CERTIFICATE", encoded());
    }

    /** As PEM, which nobody but the publisher may ever see. */
    public String secret() {
        return pem("PRIVATE KEY", key.getEncoded());
    }

    public String fingerprint() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(encoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] sign(byte[] jar) {
        return sign(jar, "SHA-256", "PUBLISH");
    }

    /** @param name of the files of the signature */
    public byte[] sign(byte[] jar, String digest, String name) {
        try {
            Path file = Files.write(Files.createTempFile("unsigned", ".jar"), jar);
            ByteArrayOutputStream signed = new ByteArrayOutputStream();
            try (ZipFile zip = new ZipFile(file.toFile())) {
                new JarSigner.Builder(key, CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate))).digestAlgorithm(digest)
                        .signerName(name).build().sign(zip, signed);
            } finally {
                Files.delete(file);
            }
            return signed.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] encoded() {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String kind, byte[] content) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content) + "\n-----END " + kind + "-----\n";
    }

    /** Puts a key into a file. */
    @FunctionalInterface
    private interface Making {
        void make(Path file) throws IOException, InterruptedException, GeneralSecurityException;
    }
}
