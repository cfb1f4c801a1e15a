package org.trivsel.dist.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.trivsel.dist.Distribution;

/** The product with demo data, started once for the browser tests. */
final class Demo {
    static final String PASSWORD = "Vi-kigger-paa-siderne-9";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Distribution RUNNING = start();

    private Demo() {
    }

    static Distribution running() {
        return RUNNING;
    }

    static Distribution fresh() {
        try {
            Path folder = Files.createTempDirectory("trivsel-browser");
            Distribution distribution = Distribution.unpack(folder).setting("demo.password", PASSWORD).start();
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!distribution.log().contains("The demo data are ready")) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("No demo data\n" + distribution.log());
                }
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
            return distribution;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Distribution start() {
        Distribution distribution = fresh();
        Runtime.getRuntime().addShutdownHook(new Thread(distribution::close));
        return distribution;
    }
}
