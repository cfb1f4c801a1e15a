package org.trivsel.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoPasswordTest {
    @TempDir
    private Path data;

    @Test
    void staysTheSameAtTheNextStart() throws IOException {
        String password = new DemoPassword(data).get();

        assertTrue(password.matches("[a-z2-9]{12}"));
        assertEquals(password, new DemoPassword(data).get());
    }
}
