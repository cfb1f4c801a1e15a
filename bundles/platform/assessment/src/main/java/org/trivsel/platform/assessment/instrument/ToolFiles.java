package org.trivsel.platform.assessment.instrument;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleRevision;
import org.trivsel.tool.Tools;

/**
 * What a tool's bundle carries for us. Read in place, never executed.
 *
 * @param version of the tool
 * @param bundle names the bundle in logs and reasons
 */
record ToolFiles(String tool, String version, String bundle, List<TextFile> definitions, List<TextFile> norms, Media media) {

    /** A YAML file. */
    record TextFile(String path, String text) {
    }

    /** Finds a picture or a sound by its path in the bundle. */
    @FunctionalInterface
    interface Media {
        Optional<byte[]> read(String path) throws IOException;
    }

    /** Empty when the bundle is no tool or carries no instrument. */
    static Optional<ToolFiles> of(Bundle bundle) throws IOException {
        Optional<String> tool = tool(bundle);
        if (tool.isEmpty() || bundle.findEntries("instruments", "*.yaml", false) == null) {
            return Optional.empty();
        }
        return Optional.of(new ToolFiles(tool.get(), bundle.getVersion().toString(), bundle.getSymbolicName() + " " + bundle.getVersion(),
                texts(bundle, "instruments"), texts(bundle, "norms"), path -> content(bundle, path)));
    }

    private static Optional<String> tool(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision == null
                ? Optional.empty()
                : revision.getDeclaredCapabilities(Tools.NAMESPACE).stream()
                        .map(capability -> capability.getAttributes().get(Tools.TOOL))
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .findFirst();
    }

    private static List<TextFile> texts(Bundle bundle, String folder) throws IOException {
        var found = bundle.findEntries(folder, "*.yaml", false);
        List<TextFile> files = new ArrayList<>();
        for (URL url : found == null ? List.<URL>of() : Collections.list(found)) {
            files.add(new TextFile(url.getPath().substring(1), read(url)));
        }
        return files;
    }

    private static Optional<byte[]> content(Bundle bundle, String path) throws IOException {
        URL url = bundle.getEntry(path);
        return url == null ? Optional.empty() : Optional.of(bytes(url));
    }

    private static String read(URL url) throws IOException {
        return new String(bytes(url), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(URL url) throws IOException {
        try (InputStream in = url.openStream()) {
            return in.readAllBytes();
        }
    }
}
