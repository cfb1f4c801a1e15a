package org.trivsel.platform.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry as stored, with everything that its seal covers. */
record Entry(
        UUID id,
        Instant at,
        UUID actor,
        String actingAs,
        String action,
        @Nullable UUID subject,
        String outcome,
        @Nullable String detail,
        String address,
        String requestId,
        @Nullable List<UUID> subjects) {

    static final String COLUMNS = "e.id, e.at, e.actor, e.acting_as, e.action, e.subject, e.outcome, e.detail, e.address, e.request_id, e.subjects";

    /** Reads {@link #COLUMNS} from a column on. */
    static Entry read(ResultSet row, int first) throws SQLException {
        return new Entry(row.getObject(first, UUID.class), row.getObject(first + 1, OffsetDateTime.class).toInstant(),
                row.getObject(first + 2, UUID.class), row.getString(first + 3), row.getString(first + 4), row.getObject(first + 5, UUID.class),
                row.getString(first + 6), row.getString(first + 7), row.getString(first + 8), row.getString(first + 9),
                subjects(row.getArray(first + 10)));
    }

    private static @Nullable List<UUID> subjects(@Nullable Array column) throws SQLException {
        return column == null ? null : List.of((UUID[]) column.getArray());
    }

    /**
     * The hash of the link that seals this entry after another: SHA-256 over the hash before and each field with its length. Subjects come last
     * and only where there are some, so that what was sealed before there were any holds as it is.
     */
    byte[] sealedAfter(byte[] before) {
        MessageDigest digest = sha256();
        digest.update(before);
        add(digest, id);
        add(digest, Long.toString(at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000));
        add(digest, actor);
        add(digest, actingAs);
        add(digest, action);
        add(digest, subject);
        add(digest, outcome);
        add(digest, detail);
        add(digest, address);
        add(digest, requestId);
        if (subjects != null) {
            add(digest, subjects);
        }
        return digest.digest();
    }

    /** A length of -1 stands for what is not there, so that null and empty differ. */
    private static void add(MessageDigest digest, @Nullable Object field) {
        byte[] bytes = field == null ? new byte[0] : field.toString().getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(field == null ? -1 : bytes.length).flip());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
