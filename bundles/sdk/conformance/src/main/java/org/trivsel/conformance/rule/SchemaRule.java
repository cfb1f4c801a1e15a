package org.trivsel.conformance.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trivsel.conformance.Findings;
import org.trivsel.conformance.Rule;
import org.trivsel.conformance.source.Material;
import org.trivsel.conformance.source.Read;
import org.trivsel.conformance.source.Sources;
import org.trivsel.instrument.SourceFault;
import org.trivsel.instrument.norm.NormPack;

/** Every file can be read, fits the others, and lies where the platform looks for it. */
public final class SchemaRule implements Rule {
    private static final Map<Pattern, String> REMEDIES = Map.of(
            Pattern.compile("required property '([^']+)' not found"), "Add \"%s\".",
            Pattern.compile("property '([^']+)' is not defined"), "Take \"%s\" out, or spell it as the guide does.");
    private static final String OTHERWISE = "Change it there; the guide (docs/publishers.md) says what each key may hold.";

    @Override
    public String id() {
        return "schema";
    }

    @Override
    public String title() {
        return "Every file can be read and fits the others";
    }

    @Override
    public void check(Material material, Findings findings) {
        if (material.definitions().isEmpty()) {
            findings.error(Sources.MAIN + "instruments", 0, "There is no instrument.", "Put the definition into a file that ends in .yaml there.");
        }
        Stream.of(material.definitions(), material.norms(), material.golden(), material.doubles()).flatMap(List::stream)
                .forEach(read -> tell(read, read.faults(), findings));
        checkPacks(material, findings);
        checkReleases(material, findings);
        material.sources().files().keySet().forEach(path -> checkPlace(path, findings));
    }

    private static void tell(Read<?> read, List<SourceFault> faults, Findings findings) {
        for (SourceFault fault : faults) {
            int line = fault.line() == 0 ? read.outline().line(fault.path()) : fault.line();
            String where = fault.path().isEmpty() ? "" : "At " + fault.path() + ": ";
            findings.error(read.path(), line, where + fault.message() + ".", remedy(fault.message()));
        }
    }

    private static String remedy(String message) {
        for (Map.Entry<Pattern, String> remedy : REMEDIES.entrySet()) {
            Matcher found = remedy.getKey().matcher(message);
            if (found.find()) {
                return remedy.getValue().formatted(found.group(1));
            }
        }
        return OTHERWISE;
    }

    private static void checkPacks(Material material, Findings findings) {
        Map<String, String> editions = new HashMap<>();
        for (Read<NormPack> read : material.norms()) {
            read.value().ifPresent(pack -> {
                material.definitionOf(pack).flatMap(Read::value).ifPresentOrElse(definition -> tell(read, material.misfits(definition, pack), findings),
                        () -> findings.error(read.path(), read.outline().line("/instrument"), "The norms are for \"" + pack.instrument()
                                + "\", and no definition here has that id.", "Write the id of the instrument they are for."));
                String before = editions.put(pack.instrument() + " " + pack.edition(), read.path());
                if (before != null) {
                    findings.error(read.path(), read.outline().line("/edition"), "Edition \"" + pack.edition() + "\" is in " + before + " too.",
                            "Give each edition a name of its own.");
                }
            });
        }
    }

    private static void checkReleases(Material material, Findings findings) {
        Map<String, String> ids = new HashMap<>();
        material.definitions().forEach(read -> read.value().ifPresent(definition -> {
            String before = ids.put(definition.id(), read.path());
            if (before != null) {
                findings.error(read.path(), read.outline().line("/id"), "Instrument \"" + definition.id() + "\" is in " + before + " too.",
                        "Keep one version in a bundle; what children were assessed with stays on the platform.");
            }
        }));
    }

    private static void checkPlace(String path, Findings findings) {
        boolean yaml = path.endsWith(".yaml") || path.endsWith(".yml");
        String inside = path.startsWith(Sources.MAIN) ? path.substring(Sources.MAIN.length()) : path;
        if (path.startsWith(Sources.MAIN) && yaml && !inside.matches("(?:instruments|norms|golden)/[^/]+\\.yaml")) {
            findings.error(path, 0, "The platform does not look for this file here.", "Put definitions into instruments/, norms into norms/ and worked cases"
                    + " into golden/, not below, with names that end in .yaml.");
        }
    }
}
