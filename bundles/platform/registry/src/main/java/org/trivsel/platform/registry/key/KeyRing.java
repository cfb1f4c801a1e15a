package org.trivsel.platform.registry.key;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.trivsel.registry.ChildId;

/** The keys of one tenant. Safe for use by many threads. */
public final class KeyRing {
    private static final String HMAC = "HmacSHA256";
    private static final int TERM_BYTES = 16;

    private final Seal seal;
    private final SecretKey lookup;

    KeyRing(byte[] number, byte[] lookup) {
        this.seal = new Seal(number);
        this.lookup = new SecretKeySpec(lookup, HMAC);
    }

    /** Stands for a national number where it is searched: the same for the same number, and tells nothing without the key. */
    public byte[] lookup(String digits) {
        return mac("number " + digits);
    }

    /** Stands for a search term in the audit. */
    public String termHash(String term) {
        return HexFormat.of().formatHex(Arrays.copyOf(mac("term " + term), TERM_BYTES));
    }

    public byte[] sealNumber(ChildId child, String digits) {
        return seal.close(digits.getBytes(StandardCharsets.US_ASCII), "number of " + child);
    }

    public String openNumber(ChildId child, byte[] sealed) throws BrokenSeal {
        return new String(seal.open(sealed, "number of " + child), StandardCharsets.US_ASCII);
    }

    /** For what goes out to a browser and comes back. */
    public Seal seal() {
        return seal;
    }

    private byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(lookup);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(HMAC + " does not work on this Java", e);
        }
    }
}
