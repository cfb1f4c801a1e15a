package org.trivsel.platform.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.osgi.framework.Bundle;

/** A migration script. @param name as Flyway wants it, for example {@code V1__follow_up.sql} */
record Script(String name, String sql) {
    private static final List<String> PLATFORM =
            List.of("V1__tenants", "V2__identity", "V3__registry", "V4__assessment", "V5__audit", "V6__tools", "V7__roster",
                    "V9__tool_enablement", "V9_1__needs", "V10__staff", "V11__merged_units", "V12__by_hand", "V13__audit_subjects",
                    "V14__tool_pointer", "V14_1__pointed_version", "V15__modules", "V16__trust", "V17__tool_apart", "V18__countries",
                    "V18_1__entitlement", "V19__nodes", "V20__tenant_leaving", "V21__notice", "V23__how_given", "V25__policy", "V26__plan",
                    "V27__retention", "V28__informed", "V29__rounds", "V30__legal_basis", "V31__uses", "V32__round_reminder", "V34__licence",
                    "V35__certificate", "V36__disclosed_kinds", "V37__start_number", "V38__further_outcome", "V39__waiting_children");

    static List<Script> ofPlatform() {
        List<Script> scripts = new ArrayList<>();
        for (String name : PLATFORM) {
            String file = name + ".sql";
            URL resource = Objects.requireNonNull(Script.class.getResource("migration/" + file), file);
            scripts.add(new Script(file, read(resource)));
        }
        return scripts;
    }

    static List<Script> of(Bundle bundle) {
        var found = bundle.findEntries("db/migration", "V*.sql", false);
        List<Script> scripts = new ArrayList<>();
        for (URL url : found == null ? List.<URL>of() : Collections.list(found)) {
            scripts.add(new Script(url.getPath().substring(url.getPath().lastIndexOf('/') + 1), read(url)));
        }
        return scripts;
    }

    private static String read(URL url) {
        try (InputStream in = url.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("Cannot read " + url, e);
        }
    }
}
