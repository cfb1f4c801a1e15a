package org.trivsel.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * A stop that nobody notices who is sent here by a balancer: it says at {@code /health/ready} that it is stopping, goes on serving for as long as
 * the balancer needs to see that, finishes what it has been given, and ends. Asked a second time it ends at once.
 */
final class Farewell {
    /** Known to the part that answers {@code /health/ready}. */
    private static final String STOPPING = "trivsel.stopping";
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final int PATIENCE = 2_000;

    private final PrintStream console;
    private final int port;
    private final Duration notice;
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile SignalHandler container = SignalHandler.SIG_DFL;

    /** @param notice how long the balancer may take to see that it is stopping; nothing when there is none */
    Farewell(PrintStream console, int port, Duration notice) {
        this.console = console;
        this.port = port;
        this.notice = notice;
    }

    /**
     * From now on. The container hears the same signal from its start on, and is told when it is time. To be called when it is ready: before that
     * nobody is sent here.
     */
    void atTerm() {
        if (!notice.isZero()) {
            container = Signal.handle(new Signal("TERM"), signal -> new Thread(() -> stop(signal), "trivsel-farewell").start());
        }
    }

    private void stop(Signal signal) {
        if (asked.compareAndSet(false, true)) {
            console.println("Trivsel stops: it is not ready any more, and ends in " + notice.toSeconds() + " s, when all requests are answered.");
            System.setProperty(STOPPING, "true");
            long began = System.nanoTime();
            await(began + notice.toNanos(), false);
            await(began + notice.plus(LONGEST).toNanos(), true);
        }
        container.handle(signal);
    }

    private void await(long end, boolean notBusy) {
        while (System.nanoTime() < end && !(notBusy && isIdle())) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    /** Whether nobody is inside, or nobody can be asked. */
    private boolean isIdle() {
        try {
            HttpURLConnection connection = (HttpURLConnection) URI.create("http://localhost:" + port + "/health/ready").toURL().openConnection();
            connection.setConnectTimeout(PATIENCE);
            connection.setReadTimeout(PATIENCE);
            boolean refused = connection.getResponseCode() != HttpURLConnection.HTTP_OK;
            try (InputStream answer = refused ? connection.getErrorStream() : connection.getInputStream()) {
                return !new String(answer.readAllBytes(), StandardCharsets.UTF_8).contains("to be answered");
            }
        } catch (IOException e) {
            return true;
        }
    }
}
