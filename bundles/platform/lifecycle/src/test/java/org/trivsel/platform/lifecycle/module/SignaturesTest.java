package org.trivsel.platform.lifecycle.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.trivsel.platform.lifecycle.testlib.SigningKey;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Invalid;

/** A jar is signed by one key, all of it, or it is not taken; each way round that is tried. */
class SignaturesTest {
    private static final SigningKey KEY = SigningKey.of("Sample and Sons");
    private static final SigningKey OTHER = SigningKey.of("Somebody else");
    private static final String CODE = "org/sample/Code.class";
    private static final byte[] UNSIGNED = new SampleJar("notes", "1.0.0").script("V1__tables.sql", "select 1").file(CODE, "code").bytes();
    private static final byte[] SIGNED = KEY.sign(UNSIGNED);

    @Test
    void theKeyIsToldByTheFingerprintOfItsCertificate() {
        Signed signed = new Examiner().examine(SIGNED).signed();
        assertEquals(KEY.fingerprint(), signed.fingerprint());
        assertEquals("Sample and Sons", signed.name());
        assertNull(new Examiner().examine(UNSIGNED).signed().fingerprint());
        SigningKey rsa = SigningKey.make("RSA", "-keyalg", "RSA", "-keysize", "3072");
        assertEquals(rsa.fingerprint(), new Examiner().examine(rsa.sign(UNSIGNED)).signed().fingerprint());
        SigningKey edwards = SigningKey.make("Edwards", "-keyalg", "Ed25519");
        assertEquals(edwards.fingerprint(), new Examiner().examine(edwards.sign(UNSIGNED)).signed().fingerprint());
    }

    @Test
    void anythingBesideWhatIsSigned() throws IOException {
        assertRefused("org/sample/More.class in it is not signed", changed(SIGNED, "org/sample/More.class", "more"));
        assertRefused("META-INF/services/javax.script.ScriptEngineFactory in it is not signed",
                changed(SIGNED, "META-INF/services/javax.script.ScriptEngineFactory", "x"));
        assertRefused("META-INF/sub/PUBLISH.SF in it is not signed", changed(SIGNED, "META-INF/sub/PUBLISH.SF", "x"));
    }

    @Test
    void whatWasChangedOrTakenOutSince() throws IOException {
        assertRefused("what is in it is not what was signed", changed(SIGNED, CODE, "other code"));
        assertRefused(CODE + " was signed with it and is gone", changed(SIGNED, CODE, null));
        assertRefused("is needed", changed(SIGNED, "META-INF/PUBLISH.EC", null));
        assertRefused("is needed", changed(SIGNED, "META-INF/PUBLISH.SF", null));
        assertRefused("Its signature does not hold", changed(SIGNED, "META-INF/PUBLISH.SF", "Signature-Version: 1.0\r\n\r\n"));
    }

    /** Of files that were signed nothing has changed. */
    @Test
    void headersThatWereAddedToTheManifest() throws IOException {
        String manifest = text(SIGNED, "META-INF/MANIFEST.MF");
        assertRefused("what is in it is not what was signed", changed(SIGNED, "META-INF/MANIFEST.MF",
                manifest.replace("Bundle-Vendor", "Bundle-Activator: org.sample.Code\r\nBundle-Vendor")));
        assertRefused("its manifest is not the one that was signed", changed(SIGNED, "META-INF/MANIFEST.MF", manifest + "Name: more.txt\r\nX: y\r\n\r\n"));
    }

    @Test
    void severalSignatures() {
        assertRefused("one signature is needed", OTHER.sign(SIGNED, "SHA-256", "OTHER"));
        byte[] added = new SampleJar("notes", "1.0.0").file("META-INF/SIG-OLD", "x").bytes();
        assertRefused("one signature is needed, and there is META-INF/SIG-OLD", added);
        assertRefused("one signature is needed", new SampleJar("notes", "1.0.0").file("META-INF/A.SF", "x").file("META-INF/B.RSA", "x").bytes());
        assertRefused("one signature is needed", new SampleJar("notes", "1.0.0").file("META-INF/a.sf", "x").file("META-INF/a.rsa", "x").bytes());
    }

    /** The block of one key beside what another has signed. */
    @Test
    void aSignatureOfSomethingElse() throws IOException {
        byte[] others = OTHER.sign(new SampleJar("other", "1.0.0").file(CODE, "code").bytes());
        Map<String, byte[]> files = files(SIGNED);
        files.put("META-INF/PUBLISH.EC", files(others).get("META-INF/PUBLISH.EC"));
        assertRefused("Its signature does not hold", pack(files));
    }

    @Test
    void aSignatureThatIsTooWeak() {
        assertRefused("its manifest is not the one that was signed", KEY.sign(UNSIGNED, "SHA-1", "PUBLISH"));
    }

    @Test
    void aJarThatHoldsNothingThatIsSigned() {
        assertRefused("there is nothing in it that is signed", KEY.sign(new SampleJar("notes", "1.0.0").bytes()));
    }

    @Test
    void whatIsHiddenWhereNoDirectoryLeads() {
        byte[] program = "#!/bin/sh\n".getBytes(StandardCharsets.UTF_8);
        assertEquals("layout", fault(joined(program, SIGNED)).code(), "in front");
        assertEquals("layout", fault(joined(SIGNED, program)).code(), "behind");
        assertEquals("layout", fault(joined(UNSIGNED, SIGNED)).code(), "another jar in front");
        byte[] comment = joined(SIGNED, program);
        comment[SIGNED.length - 2] = (byte) program.length;
        assertEquals("layout", fault(comment).code(), "as its comment");
        assertEquals("layout", fault(between(SIGNED, program)).code(), "between its files and its directory");
    }

    @Test
    void whatIsReadOneWayByTheDirectoryAndAnotherFromTheFront() throws IOException {
        byte[] twoNames = SIGNED.clone();
        byte[] name = CODE.getBytes(StandardCharsets.UTF_8);
        int at = find(twoNames, name, 0);
        System.arraycopy("org/sample/Evil.class".getBytes(StandardCharsets.UTF_8), 0, twoNames, at, name.length);
        assertEquals("layout", fault(twoNames).code());
        byte[] folder = new SampleJar("notes", "1.0.0").file("org/sample/", "code in a folder").bytes();
        assertEquals("layout", fault(folder).code());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files(UNSIGNED).entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setComment("a comment of a file");
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        }
        assertEquals("layout", fault(bytes.toByteArray()).code());
    }

    @Test
    void otherFilesForAnotherJava() {
        assertEquals("multi-release", fault(new SampleJar("notes", "1.0.0").header("Multi-Release", "true").bytes()).code());
        assertEquals("multi-release", fault(new SampleJar("notes", "1.0.0").header("Multi-Release", " TRUE ").bytes()).code());
        assertEquals("multi-release", fault(KEY.sign(new SampleJar("notes", "1.0.0").file("META-INF/versions/17/org/sample/Code.class", "x").bytes())).code());
        assertEquals("multi-release", fault(new SampleJar("notes", "1.0.0").file("meta-inf/Versions/9/OSGI-INF/MANIFEST.MF", "x").bytes()).code());
    }

    private static void assertRefused(String why, byte[] jar) {
        Fault fault = fault(jar);
        assertEquals("signature", fault.code());
        assertTrue(fault.message().contains(why), fault.message());
    }

    private static Fault fault(byte[] jar) {
        return assertThrows(Invalid.class, () -> new Examiner().examine(jar)).faults().get(0);
    }

    /** @param content null: the file is taken out */
    private static byte[] changed(byte[] jar, String path, String content) throws IOException {
        Map<String, byte[]> files = files(jar);
        if (content == null) {
            files.remove(path);
        } else {
            files.put(path, content.getBytes(StandardCharsets.UTF_8));
        }
        return pack(files);
    }

    private static String text(byte[] jar, String path) throws IOException {
        return new String(files(jar).get(path), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> files(byte[] jar) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static byte[] pack(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    /** In front of the directory, which is told where it now is. */
    private static byte[] between(byte[] jar, byte[] hidden) {
        int directory = find(jar, new byte[] {'P', 'K', 1, 2}, 0);
        byte[] made = joined(joined(Arrays.copyOf(jar, directory), hidden), Arrays.copyOfRange(jar, directory, jar.length));
        int end = find(made, new byte[] {'P', 'K', 5, 6}, directory);
        int moved = directory + hidden.length;
        for (int i = 0; i < 4; i++) {
            made[end + 16 + i] = (byte) (moved >> (8 * i));
        }
        return made;
    }

    private static int find(byte[] in, byte[] sought, int from) {
        for (int at = from; at + sought.length <= in.length; at++) {
            if (Arrays.equals(in, at, at + sought.length, sought, 0, sought.length)) {
                return at;
            }
        }
        throw new AssertionError("Not found");
    }
}
