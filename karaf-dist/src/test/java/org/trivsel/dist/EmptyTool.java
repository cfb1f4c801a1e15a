package org.trivsel.dist;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A tool that does nothing and is like no other: its id begins with {@code empty-}. */
public final class EmptyTool {
    private static final int DIGITS = 13;

    private EmptyTool() {
    }

    /** Its bundle. */
    public static byte[] jar() {
        String tool = "empty-" + UUID.randomUUID().toString().substring(0, DIGITS);
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "org.trivsel.test." + tool);
        main.putValue("Bundle-Version", "1.0.0");
        main.putValue("Provide-Capability", "trivsel.tool;trivsel.tool=" + tool + ";title.da=\"Tomt værktøj\";title.en=\"Empty tool\"");
        main.putValue("Require-Capability", "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=17))\"");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new JarOutputStream(bytes, manifest).close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
