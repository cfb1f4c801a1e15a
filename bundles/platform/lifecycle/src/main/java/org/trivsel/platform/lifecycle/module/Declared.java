package org.trivsel.platform.lifecycle.module;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.trivsel.packing.Clause;

/**
 * What a bundle of a tool says of itself.
 *
 * @param imports packages it cannot do without
 * @param requirements capabilities it cannot do without, by the namespace as name
 * @param migrations SQL by the name of the script
 * @param instruments definitions it brings, each {@code id version}
 */
record Declared(String sha256, byte[] content, String symbolicName, String tool, String version, @Nullable String publisher,
        List<Clause> imports, List<Clause> requirements, SortedMap<String, String> migrations, List<String> languages,
        List<String> instruments, Map<String, String> titles, Signed signed) {
    /** As bundles are named in a plan. */
    String bundle() {
        return symbolicName + "/" + version;
    }

    /** What it says, without what it holds: small enough to be remembered. */
    Declared withoutContent() {
        return new Declared(sha256, new byte[0], symbolicName, tool, version, publisher, imports, requirements, migrations, languages, instruments, titles,
                signed);
    }

    /** For people. */
    List<String> needs() {
        List<String> needs = new java.util.ArrayList<>();
        for (Clause clause : imports) {
            for (String name : clause.names()) {
                needs.add(Platform.words(name, clause));
            }
        }
        for (Clause clause : requirements) {
            needs.add(Platform.words(clause.names().get(0), clause));
        }
        return List.copyOf(needs);
    }
}
