package org.trivsel.platform.web.guard;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The token a form sends back to show that we wrote it: derived from a secret of the session, so nothing needs to be stored. It looks
 * different on each page, because pages are compressed, and the length of a compressed page tells about what stands in it twice (BREACH).
 */
public final class CsrfToken {
    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] PURPOSE = "trivsel csrf 1".getBytes(StandardCharsets.UTF_8);
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private CsrfToken() {
    }

    /** @param secret the session token, or the door cookie of somebody who is not signed in yet */
    public static String of(String secret) {
        byte[] mask = new byte[BYTES];
        RANDOM.nextBytes(mask);
        byte[] token = Arrays.copyOf(mask, 2 * BYTES);
        System.arraycopy(xor(derived(secret), mask), 0, token, BYTES, BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** Compared in the same time whatever differs. */
    public static boolean fits(String sent, String secret) {
        byte[] token = decoded(sent);
        if (token.length != 2 * BYTES) {
            return false;
        }
        byte[] unmasked = xor(Arrays.copyOfRange(token, BYTES, 2 * BYTES), token);
        return MessageDigest.isEqual(unmasked, derived(secret));
    }

    private static byte[] decoded(String sent) {
        try {
            return Base64.getUrlDecoder().decode(sent);
        } catch (IllegalArgumentException notOurs) {
            return new byte[0];
        }
    }

    private static byte[] xor(byte[] value, byte[] mask) {
        byte[] result = new byte[BYTES];
        for (int i = 0; i < BYTES; i++) {
            result[i] = (byte) (value[i] ^ mask[i]);
        }
        return result;
    }

    private static byte[] derived(String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(PURPOSE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
