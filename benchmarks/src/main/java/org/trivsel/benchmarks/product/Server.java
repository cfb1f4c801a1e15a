package org.trivsel.benchmarks.product;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.benchmarks.load.Answer;
import org.trivsel.benchmarks.load.Request;
import org.trivsel.benchmarks.load.Wire;

/** One running Trivsel. */
public final class Server implements AutoCloseable {
    /** Of all demo accounts and of those made here. */
    public static final String PASSWORD = "only-for-the-benchmark";
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Request SIGN_IN_PAGE = Request.to("GET", "/sign-in").empty();
    private static final Request READY = Request.to("GET", "/health/ready").empty();

    private final Process process;
    private final int port;
    private final Path data;
    private final Duration untilPage;
    private final Duration untilReady;

    private Server(Process process, int port, Path data, long began) {
        this.process = process;
        this.port = port;
        this.data = data;
        Waiting.until("the sign-in page", PATIENCE, () -> alive() && answers(SIGN_IN_PAGE));
        untilPage = Duration.ofNanos(System.nanoTime() - began);
        Waiting.until("readiness", PATIENCE, () -> alive() && answers(READY));
        untilReady = Duration.ofNanos(System.nanoTime() - began);
    }

    /** Unpacks the distribution. */
    public static Path unpack(Path archive, Path folder) throws IOException {
        Files.createDirectories(folder);
        Command.run("tar", "-xzf", archive.toString(), "-C", folder.toString(), "--strip-components=1");
        return folder;
    }

    /** Starts it and waits until it serves. @param javaOptions further options of its Java machine */
    public static Server start(Path home, Path data, int port, String javaOptions) throws IOException {
        return start(home, data, port, Map.of("TRIVSEL_DEMO_PASSWORD", PASSWORD, "TRIVSEL_JAVA_OPTS", javaOptions));
    }

    /** @param environment more of its settings */
    public static Server start(Path home, Path data, int port, Map<String, String> environment) throws IOException {
        Path console = data.resolveSibling(data.getFileName() + "-console.log");
        ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/trivsel").toString()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(console.toFile()))
                .redirectInput(new File("/dev/null"));
        builder.environment().putAll(Map.of("TRIVSEL_DATA", data.toString(), "TRIVSEL_HTTP_PORT", String.valueOf(port),
                "TRIVSEL_HTTP_HOST", "127.0.0.1"));
        builder.environment().putAll(environment);
        long began = System.nanoTime();
        Process process = builder.start();
        // Whatever ends the benchmark ends the server; by then it has mostly ended.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        Server server = new Server(process, port, data, began);
        LOG.info("Started: first page after {} ms, ready after {} ms", server.untilPage.toMillis(), server.untilReady.toMillis());
        return server;
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    public Path data() {
        return data;
    }

    /** From the start of the process to the first page. */
    public Duration untilPage() {
        return untilPage;
    }

    public Duration untilReady() {
        return untilReady;
    }

    public Database database() throws IOException {
        return new Database(data);
    }

    /** One request on a connection of its own. */
    public Reply ask(Request request) throws IOException {
        try (Wire wire = new Wire(port)) {
            return Reply.of(wire.exchange(request.bytes()));
        }
    }

    /** The invented municipalities are made in the background; nothing is measured beside that. */
    public void awaitDemoData() {
        Path log = data.resolve("log/trivsel.log");
        Waiting.until("the demo data", PATIENCE, () -> {
            try {
                return Files.exists(log) && Files.readString(log).contains("The demo data are ready");
            } catch (IOException e) {
                return false;
            }
        });
    }

    /** Stops in good order. */
    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("The server did not stop within a minute");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean alive() {
        if (!process.isAlive()) {
            throw new IllegalStateException("The server ended with " + process.exitValue() + "; see the log in " + data);
        }
        return true;
    }

    private boolean answers(Request request) {
        try {
            return ask(request).status() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** An answer that stays. */
    public record Reply(int status, String body, java.util.List<String> cookies, @org.jspecify.annotations.Nullable String location) {
        static Reply of(Answer answer) {
            return new Reply(answer.status(), answer.body(), answer.headers("Set-Cookie"), answer.header("Location"));
        }

        /** @throws IllegalStateException when the status is another */
        public Reply expect(int wanted) {
            if (status != wanted) {
                throw new IllegalStateException("Answered " + status + " instead of " + wanted + ": " + body);
            }
            return this;
        }
    }
}
