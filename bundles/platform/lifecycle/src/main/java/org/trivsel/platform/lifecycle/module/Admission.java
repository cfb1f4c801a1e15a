package org.trivsel.platform.lifecycle.module;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleRevision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.tool.Tools;

/**
 * Which bundles of tools may run here: those that the catalogue has, and those that lie in the program folder. Told by their bytes, as the framework
 * keeps them; what a bundle is called and where it says it comes from counts for nothing.
 */
final class Admission {
    private static final Logger LOG = LoggerFactory.getLogger(Admission.class);
    private static final Pattern OF_THE_CATALOGUE = Pattern.compile(Pattern.quote(Platform.LOCATION) + "[0-9a-f]{64}");
    private static final Pattern REVISION = Pattern.compile("version(\\d+)\\.(\\d+)");
    private static final String FILE = "bundle.jar";

    private final Path programs;
    private final Map<BundleRevision, Boolean> known = Collections.synchronizedMap(new WeakHashMap<>());

    /** @param programs the folder that the distribution brought, with all below it */
    Admission(Path programs) {
        this.programs = programs;
    }

    static boolean isTool(BundleRevision revision) {
        return !revision.getDeclaredCapabilities(Tools.NAMESPACE).isEmpty();
    }

    boolean admits(BundleRevision revision) {
        return !isTool(revision) || known.computeIfAbsent(revision, this::isOurs);
    }

    private boolean isOurs(BundleRevision revision) {
        Bundle bundle = revision.getBundle();
        try {
            Path file = file(bundle);
            if (file == null) {
                return false;
            }
            String location = bundle.getLocation();
            return OF_THE_CATALOGUE.matcher(location).matches()
                    ? location.equals(Platform.LOCATION + Examiner.sha256(Files.readAllBytes(file))) : shipped(file) != null;
        } catch (IOException e) {
            LOG.error("What the bundle {} is made of cannot be read, so it does not run", Platform.name(bundle), e);
            return false;
        }
    }

    /** The file of the distribution that is the same, byte for byte; null when there is none. */
    private @Nullable Path shipped(Path file) throws IOException {
        long size = Files.size(file);
        try (Stream<Path> files = Files.walk(programs)) {
            for (Path one : files.filter(path -> path.toString().endsWith(".jar") && Files.isRegularFile(path)).toList()) {
                if (Files.size(one) == size && Files.mismatch(one, file) < 0) {
                    return one;
                }
            }
        }
        return null;
    }

    /** What the framework keeps of it: beside the bundle's own data, in a folder for each time it was updated. */
    static @Nullable Path file(Bundle bundle) throws IOException {
        File data = bundle.getDataFile("");
        if (data == null) {
            return null;
        }
        try (Stream<Path> folders = Files.list(data.toPath().toAbsolutePath().normalize().getParent())) {
            List<Path> revisions = folders.filter(folder -> REVISION.matcher(folder.getFileName().toString()).matches())
                    .sorted(Comparator.comparing((Path folder) -> number(folder, 1)).thenComparing(folder -> number(folder, 2))).toList();
            Path newest = revisions.isEmpty() ? null : revisions.get(revisions.size() - 1).resolve(FILE);
            return newest != null && Files.isRegularFile(newest) ? newest : null;
        }
    }

    private static int number(Path folder, int group) {
        var matcher = REVISION.matcher(folder.getFileName().toString());
        return matcher.matches() ? Integer.parseInt(matcher.group(group)) : -1;
    }
}
