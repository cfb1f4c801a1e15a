package org.trivsel.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    private Path data;

    @Test
    void theDemoPasswordStaysTheSameAtTheNextStart() throws IOException {
        String password = new Secrets(data).demoPassword().get();

        assertTrue(password.matches("[a-z2-9]{12}"));
        assertEquals(password, new Secrets(data).demoPassword().get());
    }

    @Test
    void theMasterKeyHas32BytesAndIsForTheOwnersEyes() throws IOException {
        KeptSecret key = new Secrets(data).masterKey();

        assertEquals(32, Base64.getDecoder().decode(key.get()).length);
        assertEquals(PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(key.file()));
    }
}
