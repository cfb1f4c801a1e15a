package org.trivsel.platform.lifecycle.module;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.trivsel.packing.Clause;
import org.trivsel.packing.DataOnly;
import org.trivsel.packing.Jar;
import org.trivsel.packing.JarSignature;
import org.trivsel.packing.ZipLayout;
import org.trivsel.problem.Invalid;
import org.trivsel.tool.Tools;

/** Looks at a bundle without installing or starting anything: everything it needs to know stands in its files. */
final class Examiner {
    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final String FILE = "file";
    private static final Pattern MIGRATION = Pattern.compile("db/migration/(V(\\d+(?:[._]\\d+)*)__[\\w-]+\\.sql)");
    private static final Pattern MESSAGES = Pattern.compile(".*/messages_([a-z]{2,3})\\.properties");
    private static final Pattern INSTRUMENT = Pattern.compile("instruments/[^/]+\\.yaml");
    private static final Pattern ID = Pattern.compile("(?m)^id:\\s*\"?([\\w.-]+)\"?\\s*$");
    private static final Pattern RELEASE = Pattern.compile("(?m)^version:\\s*\"?([\\w.-]+)\"?\\s*$");
    private static final Pattern TOOL = Pattern.compile("[a-z][a-z0-9-]{0,59}");
    private static final Pattern NAME = Pattern.compile("[\\w.-]{1,200}");
    private static final int LONGEST = 60;
    private static final String TITLE = "title.";

    Declared examine(byte[] content) {
        Jar jar = Jar.of(content, path -> path.equals(MANIFEST) || MIGRATION.matcher(path).matches() || MESSAGES.matcher(path).matches()
                || INSTRUMENT.matcher(path).matches());
        ZipLayout.requirePlain(content);
        Manifest manifest = manifest(jar.files().get(MANIFEST));
        if (JarSignature.isOfSeveralReleases(jar.sizes(), manifest.getMainAttributes())) {
            throw new Invalid(FILE, "multi-release", "It holds other files for other versions of Java (Multi-Release, META-INF/versions). Pack it without.");
        }
        X509Certificate signer = JarSignature.signer(content);
        try {
            Signed signed = Signed.by(signer, DataOnly.objection(content, manifest, jar.sizes()));
            return declared(content, jar, manifest.getMainAttributes(), signed);
        } catch (IllegalArgumentException e) {
            throw new Invalid(FILE, "manifest", "Its manifest cannot be read: " + e.getMessage() + ". Let the build write it.");
        }
    }

    private static Declared declared(byte[] content, Jar jar, Attributes headers, Signed signed) {
        String name = symbolicName(headers);
        Version version = Version.parseVersion(headers.getValue(Constants.BUNDLE_VERSION));
        refuseWhatToolsDoNot(headers);
        Clause declaration = declaration(headers);
        String tool = declaration.attributes().getOrDefault(Tools.NAMESPACE, "");
        if (!TOOL.matcher(tool).matches()) {
            throw new Invalid(FILE, "tool-id", "The id of a tool is a lower case letter and up to 59 lower case letters, digits and dashes.");
        }
        String said = declaration.attributes().get(Constants.VERSION_ATTRIBUTE);
        if (said != null && !Version.parseVersion(said).equals(version)) {
            throw new Invalid(FILE, "versions-differ", "The bundle has version " + version + ", the tool it declares " + said + ". Make them the same.");
        }
        if (version.toString().length() > LONGEST) {
            throw new Invalid(FILE, "version-long", "Its version is longer than " + LONGEST + " characters.");
        }
        List<Clause> exported = Clause.all(headers.getValue(Constants.EXPORT_PACKAGE));
        List<Clause> imports = Clause.all(headers.getValue(Constants.IMPORT_PACKAGE)).stream().filter(clause -> !clause.isOptional()).toList();
        List<Clause> requirements = requirements(headers);
        Platform.requireReadable(imports, requirements);
        if (!exported.isEmpty()) {
            throw new Invalid(FILE, "exports", "It exports packages. A tool exports none, so that nothing else depends on it: take Export-Package out.");
        }
        SortedMap<String, String> migrations = migrations(jar);
        String objection = OwnTables.objection(tool, migrations);
        if (objection != null) {
            throw new Invalid(FILE, "foreign-tables", objection + ". A tool has its tables in a schema of its own name, and asks the platform for all others.");
        }
        Map<String, String> titles = new TreeMap<>();
        TreeSet<String> languages = new TreeSet<>();
        declaration.attributes().forEach((key, value) -> {
            if (key.startsWith(TITLE)) {
                titles.put(key.substring(TITLE.length()), value);
                languages.add(key.substring(TITLE.length()));
            }
        });
        jar.files().keySet().forEach(path -> {
            Matcher messages = MESSAGES.matcher(path);
            if (messages.matches()) {
                languages.add(messages.group(1));
            }
        });
        return new Declared(sha256(content), content, name, tool, version.toString(), cut(headers.getValue(Constants.BUNDLE_VENDOR)), imports,
                requirements, migrations, List.copyOf(languages), instruments(jar), titles, signed);
    }

    private static Manifest manifest(byte @Nullable [] file) {
        if (file == null) {
            throw new Invalid(FILE, "no-manifest", "It has no META-INF/MANIFEST.MF, so it is no bundle. Send the bundle as the build made it.");
        }
        try {
            return new Manifest(new ByteArrayInputStream(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new Invalid(FILE, "manifest", "Its manifest cannot be read. Let the build write it.");
        }
    }

    private static String symbolicName(Attributes headers) {
        List<Clause> name = Clause.all(headers.getValue(Constants.BUNDLE_SYMBOLICNAME));
        if (name.size() != 1 || !NAME.matcher(name.get(0).names().get(0)).matches() || !"2".equals(headers.getValue(Constants.BUNDLE_MANIFESTVERSION))) {
            throw new Invalid(FILE, "no-bundle", "Its manifest names no Bundle-SymbolicName and Bundle-ManifestVersion: 2, so it is no bundle.");
        }
        if (name.get(0).directives().containsKey(Constants.SINGLETON_DIRECTIVE)) {
            throw new Invalid(FILE, "singleton", "It says that only one version of it may run (singleton). Versions of a tool run side by side.");
        }
        return name.get(0).names().get(0);
    }

    private static void refuseWhatToolsDoNot(Attributes headers) {
        for (String header : List.of(Constants.FRAGMENT_HOST, Constants.BUNDLE_NATIVECODE, Constants.REQUIRE_BUNDLE)) {
            if (headers.getValue(header) != null) {
                throw new Invalid(FILE, "header", "Its manifest has " + header + ". A tool brings a bundle of its own, that asks others by packages"
                        + " and services only.");
            }
        }
    }

    private static Clause declaration(Attributes headers) {
        List<Clause> tools = Clause.all(headers.getValue(Constants.PROVIDE_CAPABILITY)).stream()
                .filter(clause -> clause.names().contains(Tools.NAMESPACE)).toList();
        if (tools.size() != 1) {
            throw new Invalid(FILE, "no-tool", "Its manifest declares " + (tools.isEmpty() ? "no tool" : "several tools")
                    + ". One Provide-Capability: trivsel.tool; trivsel.tool=<id> is needed.");
        }
        return tools.get(0);
    }

    private static List<Clause> requirements(Attributes headers) {
        return Clause.all(headers.getValue(Constants.REQUIRE_CAPABILITY)).stream()
                .filter(clause -> !clause.isOptional() && "resolve".equals(clause.directives().getOrDefault("effective", "resolve"))).toList();
    }

    private static SortedMap<String, String> migrations(Jar jar) {
        SortedMap<String, String> scripts = new TreeMap<>(Comparator.comparing(Examiner::order).thenComparing(Comparator.naturalOrder()));
        jar.files().forEach((path, bytes) -> {
            Matcher migration = MIGRATION.matcher(path);
            if (migration.matches()) {
                scripts.put(migration.group(1), text(path, bytes));
            }
        });
        return scripts;
    }

    private static Version order(String script) {
        String[] parts = script.substring(1, script.indexOf("__")).split("[._]");
        List<String> numbers = new ArrayList<>(List.of(parts).subList(0, Math.min(parts.length, 3)));
        return Version.parseVersion(String.join(".", numbers));
    }

    private static List<String> instruments(Jar jar) {
        List<String> found = new ArrayList<>();
        jar.files().forEach((path, bytes) -> {
            if (INSTRUMENT.matcher(path).matches()) {
                String release = release(text(path, bytes));
                if (release != null) {
                    found.add(release);
                }
            }
        });
        return found;
    }

    /** Id and version of a definition, or null when it says none. */
    static @Nullable String release(String definition) {
        Matcher id = ID.matcher(definition);
        Matcher version = RELEASE.matcher(definition);
        return id.find() && version.find() ? id.group(1) + " " + version.group(1) : null;
    }

    private static String text(String path, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new Invalid(FILE, "not-utf-8", path + " in it is not written in UTF-8.");
        }
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip().substring(0, Math.min(text.strip().length(), 200));
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
