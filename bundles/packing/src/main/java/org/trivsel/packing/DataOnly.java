package org.trivsel.packing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trivsel.tool.Tools;

/**
 * Whether a bundle is nothing but data: definitions, norms, texts, pictures and sounds. It is a list of what may be in it, so that what nobody
 * thought of is no data. A file is what its bytes say, not what it is called; a header that is not known may do something.
 */
public final class DataOnly {
    private static final int MOST_FILES = 2_000;
    private static final long MOST_BYTES = 64L << 20;
    private static final Set<String> HEADERS = Set.of("manifest-version", "created-by", "build-jdk-spec", "bnd-lastmodified", "tool",
            "originally-created-by", "bundle-manifestversion", "bundle-symbolicname", "bundle-version", "bundle-name", "bundle-vendor",
            "bundle-description", "bundle-copyright", "bundle-license", "bundle-category", "bundle-contactaddress", "bundle-docurl",
            "bundle-developers", "bundle-scm", "provide-capability");
    private static final Pattern DIGEST = Pattern.compile("sha-(?:256|384|512)-digest");
    /** No folder or file begins with a dot, and none is in a folder that frameworks look into. */
    private static final Pattern PATH = Pattern.compile("(?!(?i:META-INF|OSGI-INF|OSGI-OPT|WEB-INF|BOOT-INF|db)/)(?:[A-Za-z0-9_][A-Za-z0-9_. -]*/)*[A-Za-z0-9_][A-Za-z0-9_. -]*");

    private DataOnly() {
    }

    /**
     * Why it is not, or null when it is.
     *
     * @param content of the jar, which is laid out plainly
     * @param sizes of its files, unpacked
     */
    public static @Nullable String objection(byte[] content, Manifest manifest, Map<String, Long> sizes) {
        String header = header(manifest);
        if (header != null) {
            return header;
        }
        for (String path : sizes.keySet()) {
            if (!isFolder(path) && !isOfManifest(path) && (!PATH.matcher(path).matches() || !DataKind.isKnown(path))) {
                return path + " is in it, which is no kind of data";
            }
            if (isFolder(path) && !path.equals("META-INF/") && !PATH.matcher(path.substring(0, path.length() - 1)).matches()) {
                return "the folder " + path + " is in it";
            }
        }
        if (sizes.size() > MOST_FILES || sizes.values().stream().mapToLong(Long::longValue).sum() > MOST_BYTES) {
            return "it is larger than " + (MOST_BYTES >> 20) + " MB unpacked, or has more than " + MOST_FILES + " files";
        }
        for (Map.Entry<String, byte[]> file : Jar.of(content, path -> !isFolder(path) && !isOfManifest(path)).files().entrySet()) {
            if (!DataKind.holds(file.getKey(), file.getValue())) {
                return file.getKey() + " is not what its name says, or can do something";
            }
        }
        return null;
    }

    private static @Nullable String header(Manifest manifest) {
        for (Object name : manifest.getMainAttributes().keySet()) {
            if (!HEADERS.contains(name.toString().toLowerCase(Locale.ROOT))) {
                return "its manifest has " + name;
            }
        }
        List<Clause> offered = Clause.all(manifest.getMainAttributes().getValue("Provide-Capability"));
        if (!offered.stream().allMatch(clause -> clause.names().equals(List.of(Tools.NAMESPACE)))) {
            return "it offers other capabilities than a tool";
        }
        for (Attributes section : manifest.getEntries().values()) {
            for (Object name : section.keySet()) {
                if (!DIGEST.matcher(name.toString().toLowerCase(Locale.ROOT)).matches()) {
                    return "its manifest says " + name + " of a file";
                }
            }
        }
        return null;
    }

    private static boolean isFolder(String path) {
        return path.endsWith("/");
    }

    private static boolean isOfManifest(String path) {
        return path.equals(JarFile.MANIFEST_NAME) || JarSignature.isPartOf(path);
    }
}
