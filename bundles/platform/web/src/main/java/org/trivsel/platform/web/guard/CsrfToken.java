package org.trivsel.platform.web.guard;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The token a form sends back to show that we wrote it: derived from a secret of the session, so nothing needs to be stored. */
public final class CsrfToken {
    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] PURPOSE = "trivsel csrf 1".getBytes(StandardCharsets.UTF_8);

    private CsrfToken() {
    }

    /** @param secret the session token, or the door cookie of somebody who is not signed in yet */
    public static String of(String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(PURPOSE));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    /** Compared in the same time whatever differs. */
    public static boolean fits(String sent, String secret) {
        return MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), of(secret).getBytes(StandardCharsets.UTF_8));
    }
}
