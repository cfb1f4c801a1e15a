package org.trivsel.packing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trivsel.problem.Invalid;

/**
 * Who has signed a jar, all of it. A jar is signed by one key or by none; one that is signed in part, or not as it is now, is refused: somebody
 * has changed it since. Whether anybody here trusts the key is not asked.
 */
public final class JarSignature {
    private static final Pattern OF_SIGNATURE = Pattern.compile("META-INF/(?:[^/]+\\.(?:SF|RSA|DSA|EC)|SIG-[^/]*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SIGNED = Pattern.compile("META-INF/([A-Z0-9_-]{1,8})\\.SF");
    private static final Pattern BLOCK = Pattern.compile("META-INF/([A-Z0-9_-]{1,8})\\.(?:RSA|DSA|EC)");
    private static final List<String> DIGESTS = List.of("SHA-256", "SHA-384", "SHA-512");

    private JarSignature() {
    }

    public static boolean isPartOf(String path) {
        return OF_SIGNATURE.matcher(path).matches();
    }

    /** The certificate it is signed with, or null when it is not signed. @throws Invalid when it is signed in part, or wrongly */
    public static @Nullable X509Certificate signer(byte[] content) {
        try {
            Path file = Files.createTempFile("module", ".jar");
            try {
                Files.write(file, content);
                return read(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable X509Certificate read(Path file) {
        try (JarFile jar = new JarFile(file.toFile(), true)) {
            List<JarEntry> entries = Collections.list(jar.entries());
            List<String> parts = entries.stream().map(JarEntry::getName).filter(JarSignature::isPartOf).sorted().toList();
            if (parts.isEmpty()) {
                return null;
            }
            requireOneSignature(parts);
            requireWholeManifest(jar, parts.stream().filter(part -> part.endsWith(".SF")).findFirst().orElseThrow());
            X509Certificate signer = null;
            for (JarEntry entry : entries) {
                read(jar, entry);
                if (!entry.isDirectory() && !entry.getName().equals(JarFile.MANIFEST_NAME) && !parts.contains(entry.getName())) {
                    signer = same(signer, entry);
                }
            }
            if (signer == null) {
                throw wrong("there is nothing in it that is signed");
            }
            return signer;
        } catch (SecurityException e) {
            throw wrong("what is in it is not what was signed");
        } catch (IOException e) {
            throw wrong("its signature cannot be read");
        }
    }

    private static void requireOneSignature(List<String> parts) {
        String what = parts.size() == 2 ? parts.get(0).substring(0, parts.get(0).lastIndexOf('.')) : "";
        boolean one = parts.size() == 2 && parts.stream().anyMatch(part -> SIGNED.matcher(part).matches())
                && parts.stream().anyMatch(part -> BLOCK.matcher(part).matches()) && parts.stream().allMatch(part -> part.startsWith(what + "."));
        if (!one) {
            throw wrong("one signature is needed, and there is " + String.join(", ", parts.subList(0, Math.min(parts.size(), 6))));
        }
    }

    /** The signature is of the whole manifest. Without that, a header could be added where none of what is signed has changed. */
    private static void requireWholeManifest(JarFile jar, String signed) throws IOException {
        JarEntry entry = jar.getJarEntry(JarFile.MANIFEST_NAME);
        byte[] manifest = entry == null ? new byte[0] : bytes(jar, entry);
        Attributes says = new Manifest(new ByteArrayInputStream(bytes(jar, jar.getJarEntry(signed)))).getMainAttributes();
        if (DIGESTS.stream().noneMatch(digest -> isDigest(digest, says.getValue(digest + "-Digest-Manifest"), manifest))) {
            throw wrong("its manifest is not the one that was signed");
        }
        for (String name : new Manifest(new ByteArrayInputStream(manifest)).getEntries().keySet()) {
            if (jar.getEntry(name) == null) {
                throw wrong(name + " was signed with it and is gone");
            }
        }
    }

    private static boolean isDigest(String algorithm, @Nullable String said, byte[] content) {
        try {
            return said != null && Arrays.equals(Base64.getDecoder().decode(said), MessageDigest.getInstance(algorithm).digest(content));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static X509Certificate same(@Nullable X509Certificate before, JarEntry entry) {
        CodeSigner[] signers = entry.getCodeSigners();
        if (signers == null) {
            throw wrong(shown(entry) + " in it is not signed, or in a way that is too weak");
        }
        if (signers.length != 1 || !(signers[0].getSignerCertPath().getCertificates().get(0) instanceof X509Certificate certificate)
                || before != null && !before.equals(certificate)) {
            throw wrong(shown(entry) + " in it is signed by somebody else than the rest");
        }
        return certificate;
    }

    private static String shown(JarEntry entry) {
        return entry.getName().substring(0, Math.min(entry.getName().length(), 80)).replaceAll("[^\\p{Print}]", "?");
    }

    /** Only what has been read to its end has been compared. */
    private static void read(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            byte[] buffer = new byte[1 << 16];
            while (in.read(buffer) >= 0) {
                continue;
            }
        }
    }

    private static byte[] bytes(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private static Invalid wrong(String what) {
        return new Invalid("file", "signature", "Its signature does not hold: " + what + ". Get the file from its publisher again, as it was signed.");
    }

    /** Paths under which a jar may hold another file for another Java. @param headers of its manifest */
    public static boolean isOfSeveralReleases(Map<String, ?> files, Attributes headers) {
        String several = headers.getValue("Multi-Release");
        return several != null && !several.strip().equalsIgnoreCase("false")
                || files.keySet().stream().anyMatch(path -> path.toLowerCase(Locale.ROOT).startsWith("meta-inf/versions/"));
    }
}
