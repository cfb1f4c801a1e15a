package org.trivsel.platform.lifecycle.module;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.trivsel.problem.Invalid;

/** An archive of Karaf stands for the one tool in it, which then goes through the same gate as any bundle. */
class KarTest {
    private static final String FOLDER = "repository/org/sample/";
    private final byte[] tool = new SampleJar("notes", "1.0.0").bytes();

    @Test
    void theToolInAnArchiveIsTaken() {
        assertArrayEquals(tool, Kar.bundle(archive().file(FOLDER + "notes-1.0.0.jar", tool).file(FOLDER + "lib-1.jar", library()).bytes()));
    }

    @Test
    void aBundleIsTakenAsItIsWhateverLiesInIt() {
        byte[] bundle = new SampleJar("notes", "1.0.0").file("repository/inner.jar", tool).bytes();
        assertArrayEquals(bundle, Kar.bundle(bundle));
        byte[] plain = new SampleJar("notes", "1.0.0").withoutManifest().file("readme", "x").bytes();
        assertArrayEquals(plain, Kar.bundle(plain), "what is neither is refused as no bundle later");
    }

    @Test
    void anArchiveIsOfOneTool() {
        assertEquals("kar-without-tool", code(archive().file(FOLDER + "lib-1.jar", library()).bytes()));
        assertEquals("kar-with-several", code(archive().file(FOLDER + "a.jar", tool).file(FOLDER + "b.jar", new SampleJar("other", "1.0.0").bytes()).bytes()));
    }

    @Test
    void archivesThatAreDamagedOrTrickyAreRefused() {
        byte[] good = archive().file(FOLDER + "notes-1.0.0.jar", tool).bytes();
        assertEquals("not-a-jar", code(Arrays.copyOf(good, good.length / 2)));
        assertEquals("not-a-jar", code(archive().file(FOLDER + "notes-1.0.0.jar", Arrays.copyOf(tool, tool.length / 2)).bytes()));
        assertEquals("path", code(archive().file("repository/../../evil.jar", tool).bytes()));
        assertEquals("path", code(archive().file(FOLDER + "notes.jar", new SampleJar("notes", "1.0.0").file("../evil", "x").bytes()).bytes()));
        assertEquals("unpacks-too-large", code(archive().file(FOLDER + "notes-1.0.0.jar", new byte[60 << 20]).bytes()));
        assertEquals("unpacks-too-large", code(archive().file("repository/zeros", new byte[60 << 20]).file(FOLDER + "a.jar", tool).bytes()));
    }

    private static SampleJar archive() {
        return new SampleJar("notes", "1.0.0").withoutManifest().file(FOLDER + "features.xml", "<features/>");
    }

    private static byte[] library() {
        return new SampleJar("notes", "1.0.0").header("Provide-Capability", null).bytes();
    }

    private static String code(byte[] content) {
        return assertThrows(Invalid.class, () -> Kar.bundle(content)).faults().get(0).code();
    }
}
