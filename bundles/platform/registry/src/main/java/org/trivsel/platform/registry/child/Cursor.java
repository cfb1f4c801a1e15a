package org.trivsel.platform.registry.child;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.trivsel.platform.registry.key.BrokenSeal;
import org.trivsel.platform.registry.key.KeyRing;
import org.trivsel.problem.Invalid;

/**
 * The last child of a page. It travels through addresses and logs, so it is sealed: a child's name does not show, and nobody makes one up.
 *
 * @param nameKey what the list is sorted by
 */
record Cursor(String nameKey, UUID id) {
    private static final String PLACE = "cursor";
    private static final int UUID_LENGTH = 36;

    String sealed(KeyRing keys) {
        byte[] clear = (id + nameKey).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(keys.seal().close(clear, PLACE));
    }

    static Cursor open(KeyRing keys, String sealed) {
        try {
            String clear = new String(keys.seal().open(Base64.getUrlDecoder().decode(sealed), PLACE), StandardCharsets.UTF_8);
            return new Cursor(clear.substring(UUID_LENGTH), UUID.fromString(clear.substring(0, UUID_LENGTH)));
        } catch (BrokenSeal | IllegalArgumentException e) {
            throw new Invalid("cursor", "cursor", "This cursor was not given out here. Leave it out to begin with the first page.");
        }
    }
}
