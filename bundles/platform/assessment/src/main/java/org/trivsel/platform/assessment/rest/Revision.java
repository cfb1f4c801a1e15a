package org.trivsel.platform.assessment.rest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trivsel.problem.Invalid;

/** The revision named by {@code If-Match}. */
final class Revision {
    private static final Pattern TAG = Pattern.compile("\\s*\"(\\d{1,9})\"\\s*");

    private Revision() {
    }

    static int of(String ifMatch) {
        Matcher tag = TAG.matcher(ifMatch);
        if (!tag.matches()) {
            throw new Invalid("If-Match", "revision", "If-Match must be the ETag of the assessment as it was read, such as \"3\".");
        }
        return Integer.parseInt(tag.group(1));
    }
}
