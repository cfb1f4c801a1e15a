package org.trivsel.dist;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The distribution with demo data: people and children of two municipalities that there are not. */
public final class Demo {
    public static final String PASSWORD = "Vi-proever-det-hele-27";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration POLL = Duration.ofMillis(100);

    private Demo() {
    }

    /** One that has demo data soon after its start. Nothing runs yet. */
    public static Distribution unpack(Path folder) {
        return Distribution.unpack(folder).setting("demo.password", PASSWORD);
    }

    /** Starts and waits until the data are there. */
    public static Distribution start(Distribution unpacked) {
        unpacked.start();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!unpacked.log().contains("The demo data are ready")) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("No demo data\n" + unpacked.log());
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        return unpacked;
    }
}
