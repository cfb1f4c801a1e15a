package org.trivsel.dist;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The distribution with demo data: people and children of two municipalities that there are not. */
public final class Demo {
    public static final String PASSWORD = "Vi-proever-det-hele-27";
    static final String PASSWORD_SETTING = "demo.password";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration POLL = Duration.ofMillis(100);

    private Demo() {
    }

    /** One that has demo data, as if it had been started before. Nothing runs yet. */
    public static Distribution unpack(Path folder) {
        Distribution distribution = fresh(folder);
        FirstStart.giveDemo(distribution.data());
        return distribution;
    }

    /** One that makes its demo data when it is started. */
    public static Distribution fresh(Path folder) {
        return Distribution.unpack(folder).setting(PASSWORD_SETTING, PASSWORD);
    }

    /** Starts and waits until the data are there. */
    public static Distribution start(Distribution unpacked) {
        unpacked.start();
        await(unpacked);
        return unpacked;
    }

    /** Until they are there. */
    static void await(Distribution started) {
        await(started, "The demo data are ready");
    }

    /** Until a line of its log says so. */
    static void await(Distribution started, String said) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!started.log().contains(said)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not said: " + said + "\n" + started.log());
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }
}
