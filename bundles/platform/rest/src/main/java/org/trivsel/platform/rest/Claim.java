package org.trivsel.platform.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of the paths below the mount point may be whose: each tool has what is below its own name, and the platform all the rest. */
final class Claim {
    private static final String TOOLS = "tools";

    private Claim() {
    }

    /**
     * Why an application may not stand there; null when it may.
     *
     * @param declared the tool that its bundle declares itself, or null
     * @param named the tool that the application says it belongs to, or null
     */
    static @Nullable String objection(Base base, @Nullable String declared, @Nullable String named) {
        if (declared != null && named != null && !declared.equals(named)) {
            return "its bundle is the tool " + declared + ", and it says that it belongs to " + named;
        }
        String tool = declared == null ? named : declared;
        List<String> path = base.segments();
        boolean isBelowTools = !path.isEmpty() && path.get(0).equals(TOOLS);
        if (tool == null) {
            return isBelowTools && path.size() > 1 ? "only tools stand below /" + TOOLS : null;
        }
        return isBelowTools && path.size() > 1 && path.get(1).equals(tool) ? null : "the applications of this tool stand below /" + TOOLS + "/" + tool;
    }
}
