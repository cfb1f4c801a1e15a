package org.trivsel.platform.forms;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.trivsel.tool.Tools;

/**
 * What a bundle without code says of itself.
 *
 * @param titles by language
 * @param icon one of the platform's drawings; a name that is not known shows as a dot
 */
record Declaration(String tool, Map<String, String> titles, String icon) {
    private static final String TITLE = "title.";
    private static final String ICON = "icon";

    Declaration {
        titles = Map.copyOf(titles);
    }

    /** Empty unless it is a tool with instruments and has nothing that could bring pages of its own. */
    static Optional<Declaration> of(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        if (revision == null || bundle.findEntries("instruments", "*.yaml", false) == null || hasCode(bundle)) {
            return Optional.empty();
        }
        return revision.getDeclaredCapabilities(Tools.NAMESPACE).stream().findFirst().map(Declaration::of);
    }

    private static Declaration of(BundleCapability capability) {
        Map<String, String> titles = new HashMap<>();
        capability.getAttributes().forEach((name, value) -> {
            if (name.startsWith(TITLE)) {
                titles.put(name.substring(TITLE.length()), String.valueOf(value));
            }
        });
        return new Declaration(String.valueOf(capability.getAttributes().get(Tools.TOOL)), titles,
                String.valueOf(capability.getAttributes().getOrDefault(ICON, "list")));
    }

    private static boolean hasCode(Bundle bundle) {
        return bundle.getHeaders("").get(Constants.BUNDLE_ACTIVATOR) != null || bundle.getHeaders("").get("Service-Component") != null
                || bundle.findEntries("/", "*.class", true) != null || bundle.findEntries("/", "*.jar", true) != null;
    }

    /** The title in the language, else in English, else the id. */
    String title(Locale locale) {
        return titles.getOrDefault(locale.getLanguage(), titles.getOrDefault("en", tool));
    }
}
