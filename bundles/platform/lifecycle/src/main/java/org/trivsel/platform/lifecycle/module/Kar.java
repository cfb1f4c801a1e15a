package org.trivsel.platform.lifecycle.module;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Manifest;
import org.osgi.framework.Constants;
import org.trivsel.packing.Jar;
import org.trivsel.problem.Invalid;
import org.trivsel.tool.Tools;

/**
 * An archive of Karaf: bundles in folders as in a Maven repository, and features that name them. Of all that is in it one bundle is a tool and is
 * taken; the others belong to the platform, which is here already or is missed when the tool is looked at. Its features are not read.
 */
final class Kar {
    private static final String REPOSITORY = "repository/";
    private static final String BUNDLE = ".jar";
    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final String FILE = "file";

    private Kar() {
    }

    /** The bundle of the tool: the one in the archive, or the bytes themselves when they are no archive of Karaf. */
    static byte[] bundle(byte[] content) {
        Set<String> names = new HashSet<>();
        Jar jar = Jar.of(content, path -> {
            names.add(path);
            return path.equals(MANIFEST);
        });
        boolean isBundle = jar.files().containsKey(MANIFEST)
                && manifest(jar.files().get(MANIFEST)).getMainAttributes().getValue(Constants.BUNDLE_SYMBOLICNAME) != null;
        if (isBundle || names.stream().noneMatch(Kar::isBundle)) {
            return content;
        }
        List<byte[]> tools = Jar.ofArchive(content, Kar::isBundle).files().values().stream().filter(Kar::isTool).toList();
        if (tools.size() != 1) {
            throw new Invalid(FILE, tools.isEmpty() ? "kar-without-tool" : "kar-with-several", tools.isEmpty()
                    ? "No bundle in this archive is a tool. Send the one of a tool."
                    : "There are " + tools.size() + " tools in this archive. Send the bundle of each by itself.");
        }
        return tools.get(0);
    }

    private static boolean isBundle(String path) {
        return path.startsWith(REPOSITORY) && path.endsWith(BUNDLE);
    }

    private static boolean isTool(byte[] bundle) {
        byte[] manifest = Jar.of(bundle, path -> path.equals(MANIFEST)).files().get(MANIFEST);
        String provided = manifest == null ? null : manifest(manifest).getMainAttributes().getValue(Constants.PROVIDE_CAPABILITY);
        return provided != null && provided.contains(Tools.NAMESPACE + ";");
    }

    private static Manifest manifest(byte[] bytes) {
        try {
            return new Manifest(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new Invalid(FILE, "not-a-jar", "Its manifest cannot be read. Send the file as the build made it.");
        }
    }
}
