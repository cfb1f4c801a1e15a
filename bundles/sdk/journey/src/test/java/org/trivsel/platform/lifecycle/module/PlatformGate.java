package org.trivsel.platform.lifecycle.module;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The way in of the platform itself: what an operator's upload goes through. */
public final class PlatformGate {
    private PlatformGate() {
    }

    /** @param content a bundle, or an archive of Karaf */
    public static Taken take(byte[] content) {
        Declared declared = new Examiner().examine(Kar.bundle(content));
        return new Taken(declared.tool(), declared.version(), declared.instruments(), declared.titles(), declared.signed().fingerprint(), declared.signed().objection());
    }

    /** What it found. @param objection why it is not only data */
    public record Taken(String tool, String version, List<String> instruments, Map<String, String> titles, @Nullable String fingerprint, @Nullable String objection) {
    }
}
