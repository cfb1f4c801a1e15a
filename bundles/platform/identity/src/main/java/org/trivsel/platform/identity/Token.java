package org.trivsel.platform.identity;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.trivsel.tenant.TenantId;

/**
 * The secret of a session. It names its tenant, so that even looking it up happens behind the wall; only its hash is stored. Written so
 * that capitals make no difference: the web server takes a header for the one before it on the connection when only they differ.
 *
 * @param text what the client holds: the tenant's 16 bytes and 32 random ones in hexadecimal
 */
record Token(String text, TenantId tenant, byte[] hash) {
    private static final int TENANT_BYTES = 16;
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Token fresh(TenantId tenant) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        byte[] bytes = ByteBuffer.allocate(TENANT_BYTES + SECRET_BYTES)
                .putLong(tenant.value().getMostSignificantBits())
                .putLong(tenant.value().getLeastSignificantBits())
                .put(secret)
                .array();
        return of(HexFormat.of().formatHex(bytes), bytes);
    }

    /** Empty when it cannot be one of ours. */
    static Optional<Token> read(String text) {
        try {
            byte[] bytes = HexFormat.of().parseHex(text);
            return bytes.length == TENANT_BYTES + SECRET_BYTES ? Optional.of(of(text, bytes)) : Optional.empty();
        } catch (IllegalArgumentException notHexadecimal) {
            return Optional.empty();
        }
    }

    private static Token of(String text, byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        TenantId tenant = new TenantId(new UUID(buffer.getLong(), buffer.getLong()));
        return new Token(text, tenant, sha256(Arrays.copyOfRange(bytes, TENANT_BYTES, bytes.length)));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Token[" + tenant + "]";
    }
}
