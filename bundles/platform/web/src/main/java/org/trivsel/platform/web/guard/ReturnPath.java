package org.trivsel.platform.web.guard;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place on this site to go to; never one elsewhere. */
public final class ReturnPath {
    /** One slash, then no second one and no backslash, which browsers read as one; only what an address may hold. */
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[A-Za-z0-9/._~%?&=+,:;@!$'()*-]{0,1500}(#[A-Za-z0-9._~-]{0,100})?");
    private static final String START = "/";

    private ReturnPath() {
    }

    /** Whether a browser sent there stays on this site. */
    public static boolean isOurs(@Nullable String path) {
        return path != null && OURS.matcher(path).matches() && !path.contains("/../");
    }

    /** The path when it is ours and no door, else the start page. */
    public static String orStart(@Nullable String path) {
        boolean door = path != null && (path.startsWith("/sign-") || path.startsWith("/session"));
        return path != null && isOurs(path) && !door ? path : START;
    }
}
