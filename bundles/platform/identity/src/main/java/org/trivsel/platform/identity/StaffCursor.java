package org.trivsel.platform.identity;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import org.trivsel.access.AccountId;
import org.trivsel.problem.Invalid;

/** Where a page of staff ended, as it is given out: no address, so not in the form of an id. */
final class StaffCursor {
    private static final int BYTES = 16;

    private StaffCursor() {
    }

    static String after(AccountId last) {
        byte[] bytes = ByteBuffer.allocate(BYTES).putLong(last.value().getMostSignificantBits()).putLong(last.value().getLeastSignificantBits()).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static UUID read(String cursor) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() == BYTES) {
                return new UUID(bytes.getLong(), bytes.getLong());
            }
        } catch (IllegalArgumentException e) {
            throw unusable();
        }
        throw unusable();
    }

    private static Invalid unusable() {
        return new Invalid("cursor", "cursor", "This is no cursor. Give back the one that came with the page before, or none.");
    }
}
