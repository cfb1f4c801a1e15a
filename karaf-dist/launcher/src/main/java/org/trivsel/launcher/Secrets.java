package org.trivsel.launcher;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Collectors;

/** What is made once per data folder, unless the operator gives it. */
final class Secrets {
    /** Without letters that look alike. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int PASSWORD_LENGTH = 12;
    private static final int KEY_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Path data;

    Secrets(Path data) {
        this.data = data;
    }

    /** The one password of the demo accounts. */
    KeptSecret demoPassword() {
        return new KeptSecret(data.resolve("demo-password.txt"), () -> random.ints(PASSWORD_LENGTH, 0, LETTERS.length())
                .mapToObj(index -> LETTERS.substring(index, index + 1))
                .collect(Collectors.joining()));
    }

    /** The key that wraps the keys of all tenants. Who loses it loses what is sealed; it belongs in a backup apart from the database's. */
    KeptSecret masterKey() {
        return new KeptSecret(data.resolve("master-key.txt"), () -> {
            byte[] key = new byte[KEY_BYTES];
            random.nextBytes(key);
            return Base64.getEncoder().encodeToString(key);
        });
    }
}
