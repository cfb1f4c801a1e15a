package org.trivsel.platform.uses;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import org.trivsel.problem.Invalid;

/** Where a page ends, as it is given away. It does not look like the id of anything, so that none can be tried in its place. */
final class Cursor {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{21}[AQgw]");
    private static final int BYTES = 16;

    private Cursor() {
    }

    static String text(UUID before) {
        byte[] bytes = ByteBuffer.allocate(BYTES).putLong(before.getMostSignificantBits()).putLong(before.getLeastSignificantBits()).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @throws Invalid when it is none */
    static UUID read(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new Invalid("cursor", "cursor", "This is no cursor. Give back the one that came with the page before, or none.");
        }
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
