package org.trivsel.launcher;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataLockTest {
    @TempDir
    private Path data;

    @Test
    void isHeldOnceTaken() throws IOException {
        assertTrue(DataLock.take(data).isHeld());
    }
}
