package org.trivsel.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Neither at its start nor for anything the tests before this one asked of it. */
class OfflineIT {
    private final Distribution trivsel = Distribution.shared();

    @Test
    void looksForNothingOutsideItsFolder() throws IOException {
        assertEquals(0, SharedDistribution.callersOfTheProxy(), trivsel::log);
        assertFalse(Files.exists(trivsel.data().resolve("runtime/repository")), "an artifact was fetched");
        assertFalse(Files.exists(SharedDistribution.userHome().resolve(".m2")), "a local Maven repository was made");
    }
}
