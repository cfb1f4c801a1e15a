package org.trivsel.platform.licence;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.trivsel.licence.LicenceOffice;

/** What people and programs write into a field of one line, and what can be kept of it. */
final class Written {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,59}");

    private Written() {
    }

    /** A reference or a reason: something that can be read, in one line. */
    static boolean isLine(String text) {
        return !text.isBlank() && text.length() <= LicenceOffice.LONGEST_TEXT && text.chars().noneMatch(Character::isISOControl)
                && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /** An id of an instrument as definitions have it. */
    static boolean isId(String instrument) {
        return ID.matcher(instrument).matches();
    }
}
