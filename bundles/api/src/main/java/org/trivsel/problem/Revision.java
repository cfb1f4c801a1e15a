package org.trivsel.problem;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which revision of something a program has seen: read the same wherever something is changed. */
public final class Revision {
    private static final Pattern TAG = Pattern.compile("\\s*\"(\\d{1,9})\"\\s*");

    private Revision() {
    }

    /**
     * Reads a header {@code If-Match}.
     *
     * @param ifMatch as it was sent, or null
     * @return 0 or more
     * @throws RevisionNeeded when it was left out
     * @throws Invalid when it is anything else than one strong ETag with a number
     */
    public static int seen(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new RevisionNeeded();
        }
        Matcher tag = TAG.matcher(ifMatch);
        if (!tag.matches()) {
            throw new Invalid("If-Match", "revision", "If-Match must be the ETag of what was read, such as \"3\".");
        }
        return Integer.parseInt(tag.group(1));
    }
}
