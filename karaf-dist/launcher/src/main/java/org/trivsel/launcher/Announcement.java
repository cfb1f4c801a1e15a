package org.trivsel.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Tells the person at the console when the system can be used, and in the demo by whom. */
final class Announcement {
    private static final int OK = 200;
    private static final int PATIENCE = 2_000;
    private static final int INTERVAL = 100;
    private static final String DEMO_ACCOUNTS = """

            Demo accounts, all with the password %s
              municipality strandby   pedagogue, leader, administration
              municipality fjordvik   pedagogue, leader, administration
              municipality system     operator
            """;

    private final PrintStream console;
    private final int port;
    private final @Nullable String demoPassword;
    private final Runnable then;
    private volatile boolean made;
    private final long began = System.nanoTime();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Announcement::daemon);

    /** @param then to be done when it is ready */
    Announcement(PrintStream console, int port, @Nullable String demoPassword, Runnable then) {
        this.console = console;
        this.port = port;
        this.demoPassword = demoPassword;
        this.then = then;
    }

    void whenReady() {
        clock.scheduleWithFixedDelay(this::look, INTERVAL, INTERVAL, TimeUnit.MILLISECONDS);
    }

    /** Whether the system has been ready since it was started. */
    boolean isMade() {
        return made;
    }

    private void look() {
        if (!isReady()) {
            return;
        }
        made = true;
        then.run();
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
        console.println("Trivsel is ready after " + seconds + " s: http://localhost:" + port);
        if (demoPassword != null) {
            console.println(DEMO_ACCOUNTS.formatted(demoPassword));
        }
        clock.shutdown();
    }

    private boolean isReady() {
        try {
            HttpURLConnection connection = (HttpURLConnection) URI.create("http://localhost:" + port + "/health/ready").toURL().openConnection();
            connection.setConnectTimeout(PATIENCE);
            connection.setReadTimeout(PATIENCE);
            int status = connection.getResponseCode();
            connection.disconnect();
            return status == OK;
        } catch (IOException e) {
            return false;
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "trivsel-announcement");
        thread.setDaemon(true);
        return thread;
    }
}
