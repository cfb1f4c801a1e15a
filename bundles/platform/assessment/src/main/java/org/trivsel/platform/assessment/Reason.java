package org.trivsel.platform.assessment;

import org.trivsel.problem.Invalid;

/** Why somebody decided something: long enough to say something, short enough to be read. */
final class Reason {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 500;

    private Reason() {
    }

    static String checked(String reason) {
        String text = reason.strip();
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            throw new Invalid("reason", "reason", "Give a reason of " + SHORTEST + " to " + LONGEST + " characters; " + text.length() + " were given.");
        }
        return text;
    }
}
