package org.trivsel.platform.lifecycle.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.trivsel.module.Artefact;
import org.trivsel.module.Artefact.Standing;
import org.trivsel.problem.Unavailable;
import org.trivsel.store.SystemStore;
import org.trivsel.store.TenantStore;

/** The database goes away at any one statement in the middle of an install or a removal: in the end it is as was decided. */
class DatabaseGoneTest {
    private static final long LATER = Duration.ofMinutes(1).toNanos();

    private final String tool = "t" + UUID.randomUUID().toString().substring(0, 8);
    @TempDir
    private Path storage;
    private House house;

    @BeforeEach
    void start() throws Exception {
        House.clear();
        house = new House(storage, tool, new SampleJar(tool, "1.0.0").bytes());
    }

    @AfterEach
    void stop() throws Exception {
        house.close();
    }

    @Test
    void whereverItGoesAwayTheNodeGetsThere() {
        boolean wentAway = true;
        int at = 0;
        for (; wentAway; at++) {
            Going store = new Going(at);
            Converger node = house.again(store);
            Artefact module = house.upload(new SampleJar(tool, "1." + (at + 1) + ".0").file("notes.txt", "x").bytes());
            house.modules.install(house.operator, module.sha256(), house.modules.rehearseInstall(house.operator, module.sha256()).mark());
            settle(node);
            assertEquals(Standing.INSTALLED, house.modules.get(house.operator, module.sha256()).standing(), "gone at statement " + at);
            assertEquals(Bundle.ACTIVE, house.bundle(Platform.LOCATION + module.sha256()).getState());

            store.goAgain();
            house.modules.remove(house.operator, module.sha256(), house.modules.rehearseRemoval(house.operator, module.sha256()).mark());
            settle(node);
            Artefact gone = house.modules.get(house.operator, module.sha256());
            assertEquals(Standing.KEPT, gone.standing());
            assertEquals(null, house.bundle(Platform.LOCATION + module.sha256()));
            wentAway = store.wentAway();
        }
        assertTrue(at > 4, "it went away at several");
    }

    private void settle(Converger node) {
        for (int look = 0; look < 3; look++) {
            node.converge();
            house.nanos.addAndGet(LATER);
        }
    }

    /** Is away for one transaction. */
    private static final class Going implements SystemStore {
        private final SystemStore store = House.DATABASE.systemStore();
        private final int at;
        private int count;
        private boolean went;

        Going(int at) {
            this.at = at;
        }

        @Override
        public <T> T inTransaction(TenantStore.Work<T> work) {
            if (count++ == at) {
                went = true;
                throw new Unavailable("database", "The database is away.", Duration.ofSeconds(1), null);
            }
            return store.inTransaction(work);
        }

        void goAgain() {
            count = 0;
        }

        boolean wentAway() {
            return went;
        }
    }
}
