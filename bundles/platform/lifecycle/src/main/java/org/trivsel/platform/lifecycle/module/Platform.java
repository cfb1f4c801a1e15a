package org.trivsel.platform.lifecycle.module;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.trivsel.packing.Clause;
import org.trivsel.tool.Tools;

/** What runs here: what its bundles offer, which of them are tools, and who depends on whom. */
final class Platform {
    /** Before the sha-256 in the location of a bundle that came from the database. */
    static final String LOCATION = "trivsel:";
    private static final String PACKAGE = "osgi.wiring.package";
    private static final String FILTER = "filter";

    private final BundleContext context;

    Platform(BundleContext context) {
        this.context = context;
    }

    /** What the bundle cannot do without and nobody here offers. */
    List<String> missing(Declared bundle) {
        List<BundleCapability> offered = bundles().map(one -> one.adapt(BundleRevision.class)).filter(revision -> revision != null)
                .flatMap(revision -> revision.getDeclaredCapabilities(null).stream()).toList();
        List<String> missing = new ArrayList<>();
        for (Clause clause : bundle.imports()) {
            for (String name : clause.names()) {
                if (offered.stream().noneMatch(capability -> isPackage(capability, name, clause))) {
                    missing.add(words(name, clause));
                }
            }
        }
        for (Clause clause : bundle.requirements()) {
            String namespace = clause.names().get(0);
            if (offered.stream().noneMatch(capability -> capability.getNamespace().equals(namespace) && matches(capability.getAttributes(), clause))) {
                missing.add(words(namespace, clause));
            }
        }
        return missing;
    }

    /** A package or capability with its version, for people. */
    static String words(String name, Clause clause) {
        String detail = clause.attributes().getOrDefault(Constants.VERSION_ATTRIBUTE, clause.directives().getOrDefault(FILTER, ""));
        return detail.isEmpty() ? name : name + " " + detail;
    }

    /** @throws IllegalArgumentException when a version or filter is not written as it must be */
    static void requireReadable(List<Clause> imports, List<Clause> requirements) {
        imports.stream().map(clause -> clause.attributes().get(Constants.VERSION_ATTRIBUTE)).filter(Objects::nonNull).forEach(VersionRange::valueOf);
        requirements.stream().map(clause -> clause.directives().get(FILTER)).filter(Objects::nonNull).forEach(Platform::filter);
    }

    private static boolean isPackage(BundleCapability capability, String name, Clause clause) {
        Object version = capability.getAttributes().getOrDefault(Constants.VERSION_ATTRIBUTE, Version.emptyVersion);
        String wanted = clause.attributes().get(Constants.VERSION_ATTRIBUTE);
        return capability.getNamespace().equals(PACKAGE) && name.equals(capability.getAttributes().get(PACKAGE))
                && (wanted == null || version instanceof Version found && VersionRange.valueOf(wanted).includes(found));
    }

    private static boolean matches(Map<String, Object> attributes, Clause clause) {
        String text = clause.directives().get(FILTER);
        return text == null || filter(text).matches(attributes);
    }

    private static Filter filter(String text) {
        try {
            return FrameworkUtil.createFilter(text);
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException("the filter " + text + " cannot be read", e);
        }
    }

    /** Bundles that declare themselves the tool. */
    List<Bundle> ofTool(String tool) {
        return bundles().filter(bundle -> tool.equals(tool(bundle))).toList();
    }

    /** Bundles of that symbolic name that are not the tool. */
    boolean isNamedOtherwise(String symbolicName, String tool) {
        return bundles().anyMatch(bundle -> symbolicName.equals(bundle.getSymbolicName()) && !tool.equals(tool(bundle)));
    }

    /** Bundles from the database. */
    List<Bundle> fromDatabase() {
        return bundles().filter(bundle -> bundle.getLocation().startsWith(LOCATION)).toList();
    }

    /** Who else would be stopped and wired anew when the bundle goes. */
    List<String> dependents(Bundle bundle) {
        Collection<Bundle> closure = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class).getDependencyClosure(List.of(bundle));
        return closure.stream().filter(other -> !other.equals(bundle)).map(Platform::name).sorted().toList();
    }

    static String name(Bundle bundle) {
        return bundle.getSymbolicName() + "/" + bundle.getVersion();
    }

    /** What the bundle brings of instruments, each {@code id version}. */
    static Set<String> instruments(Bundle bundle) {
        var files = bundle.findEntries("instruments", "*.yaml", false);
        Set<String> found = new TreeSet<>();
        for (URL file : files == null ? List.<URL>of() : Collections.list(files)) {
            try (InputStream in = file.openStream()) {
                String release = Examiner.release(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                if (release != null) {
                    found.add(release);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    private static String tool(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision == null ? "" : revision.getDeclaredCapabilities(Tools.NAMESPACE).stream().findFirst()
                .map(capability -> String.valueOf(capability.getAttributes().get(Tools.NAMESPACE))).orElse("");
    }

    private Stream<Bundle> bundles() {
        return Stream.of(context.getBundles());
    }
}
