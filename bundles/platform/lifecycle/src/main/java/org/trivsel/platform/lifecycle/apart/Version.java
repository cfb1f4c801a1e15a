package org.trivsel.platform.lifecycle.apart;

import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleRevision;
import org.trivsel.tool.Tool;
import org.trivsel.tool.Tools;

/** A version of a tool. */
public record Version(String tool, String version) {
    public static Version of(Tool tool) {
        return new Version(tool.id(), tool.version());
    }

    /** What the bundle declares itself to be; null when it is no tool. */
    public static @Nullable Version of(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision == null ? null : revision.getDeclaredCapabilities(Tools.NAMESPACE).stream().findFirst()
                .map(capability -> new Version(String.valueOf(capability.getAttributes().get(Tools.NAMESPACE)), bundle.getVersion().toString()))
                .orElse(null);
    }

    @Override
    public String toString() {
        return tool + " " + version;
    }
}
