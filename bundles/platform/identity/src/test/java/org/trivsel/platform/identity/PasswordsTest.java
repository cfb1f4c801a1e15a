package org.trivsel.platform.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private static final String PASSWORD = "a long enough password";

    private final Passwords passwords = new Passwords();

    @Test
    void aPasswordFitsItsOwnHashOnly() {
        String hash = passwords.hash(PASSWORD);

        assertTrue(passwords.fits(PASSWORD, hash));
        assertFalse(passwords.fits(PASSWORD + "x", hash));
        assertFalse(passwords.fits(PASSWORD, null));
    }

    /** Otherwise the time of an answer would tell whether a name exists. */
    @Test
    void toCheckAgainstNobodyCostsWhatItCostsAgainstSomebody() {
        String[] somebody = passwords.hash(PASSWORD).split("\\$");
        String[] nobody = Passwords.HASH_OF_NOBODY.split("\\$");

        assertEquals(somebody.length, nobody.length);
        for (int part = 1; part <= 3; part++) {
            assertEquals(somebody[part], nobody[part]);
        }
        for (int part = 4; part < somebody.length; part++) {
            assertEquals(bytes(somebody[part]), bytes(nobody[part]));
        }
    }

    private static int bytes(String base64) {
        return Base64.getDecoder().decode(base64).length;
    }
}
