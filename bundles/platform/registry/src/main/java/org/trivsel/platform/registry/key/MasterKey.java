package org.trivsel.platform.registry.key;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** The key that wraps the keys of all tenants. It is never in the database. */
final class MasterKey {
    private static final String HOW = " It holds 32 random bytes in base64, as \"openssl rand -base64 32\" writes them.";

    private final Seal seal;

    private MasterKey(byte[] key) {
        this.seal = new Seal(key);
    }

    /** Reads the key from the first place that is set. A blank text means not set. */
    static MasterKey from(String base64, String file, String fileOfEnvironment) {
        if (!base64.isBlank()) {
            return decode(base64, "the setting .masterKey");
        }
        String path = file.isBlank() ? fileOfEnvironment : file;
        if (path.isBlank()) {
            throw new IllegalStateException("No master key: set master.key.file in etc/org.trivsel.registry.cfg, or the environment variable "
                    + TenantKeys.FILE_VARIABLE + ", to a file outside the database." + HOW);
        }
        try {
            return decode(Files.readString(Path.of(path)), "the file " + path);
        } catch (IOException e) {
            throw new IllegalStateException("The master key file " + path + " cannot be read." + HOW, e);
        }
    }

    private static MasterKey decode(String base64, String source) {
        try {
            byte[] key = Base64.getDecoder().decode(base64.strip());
            if (key.length == Seal.KEY_BYTES) {
                return new MasterKey(key);
            }
            throw new IllegalStateException("The master key in " + source + " has " + key.length + " bytes instead of 32." + HOW);
        } catch (IllegalArgumentException e) {
            // Without the cause: its message may hold a piece of the key.
            throw new IllegalStateException("The master key in " + source + " is not base64." + HOW);
        }
    }

    Seal seal() {
        return seal;
    }
}
