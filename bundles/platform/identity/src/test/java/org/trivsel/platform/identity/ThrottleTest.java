package org.trivsel.platform.identity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Origin;
import org.trivsel.platform.persistence.testlib.TestDatabase;
import org.trivsel.problem.TooMany;
import org.trivsel.tenant.TenantKey;

class ThrottleTest {
    private static final TenantKey TENANT = new TenantKey("strandby");

    private final Throttle throttle = new Throttle(TestDatabase.shared().systemStore());
    private final Origin origin = new Origin("request-" + UUID.randomUUID(), "address-" + UUID.randomUUID());
    private final String name = "name-" + UUID.randomUUID();

    @Test
    void anAddressHasItsTriesWhateverTheNames() {
        for (int i = 0; i < Throttle.PER_ADDRESS; i++) {
            throttle.count(TENANT, name + i, origin);
        }
        assertThrows(TooMany.class, () -> throttle.count(TENANT, name, origin));
        assertDoesNotThrow(() -> throttle.count(TENANT, name, elsewhere()));
    }

    @Test
    void whoComesFromAFullAddressUsesUpNobodysName() {
        for (int i = 0; i < Throttle.PER_ADDRESS; i++) {
            throttle.count(TENANT, name + i, origin);
        }
        for (int i = 0; i <= Throttle.PER_NAME; i++) {
            assertThrows(TooMany.class, () -> throttle.count(TENANT, name, origin));
        }
        assertDoesNotThrow(() -> throttle.count(TENANT, name, elsewhere()));
    }

    @Test
    void whoTriesOneNameUsesUpNobodysAddress() {
        for (int i = 0; i < Throttle.PER_NAME; i++) {
            throttle.count(TENANT, name, origin);
        }
        for (int i = 0; i < Throttle.PER_ADDRESS; i++) {
            assertThrows(TooMany.class, () -> throttle.count(TENANT, name, origin));
        }
        assertDoesNotThrow(() -> throttle.count(TENANT, name + " of another", origin));
    }

    @Test
    void whatWasRightCountsForNothing() {
        for (int i = 0; i <= Throttle.PER_ADDRESS; i++) {
            throttle.count(TENANT, name, origin);
            throttle.succeeded(TENANT, name, origin);
        }
        assertDoesNotThrow(() -> throttle.count(TENANT, name, origin));
    }

    @Test
    void aBlockIsLoggedOnceAndNamesNobody() {
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            for (int i = 0; i < Throttle.PER_NAME; i++) {
                throttle.count(TENANT, name, origin);
            }
            for (int i = 0; i < 3; i++) {
                assertThrows(TooMany.class, () -> throttle.count(TENANT, name, origin));
            }
        } finally {
            System.setErr(before);
        }
        List<String> lines = log.toString(StandardCharsets.UTF_8).lines().filter(line -> line.contains("No more sign-ins")).toList();
        assertEquals(1, lines.stream().filter(line -> line.contains(origin.requestId())).count(), lines::toString);
        assertFalse(lines.toString().contains(name) || lines.toString().contains(origin.address()), lines::toString);
    }

    private static Origin elsewhere() {
        return new Origin("request", "address-" + UUID.randomUUID());
    }
}
