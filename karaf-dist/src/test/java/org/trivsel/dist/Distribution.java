package org.trivsel.dist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The distribution, unpacked into a folder of its own and run as an operator would: {@code bin/trivsel}, settings in one file, data in
 * another folder. Closing stops it.
 *
 * <pre>{@code
 * try (Distribution trivsel = Distribution.unpack(temporaryFolder).start()) {
 *     trivsel.get("/health/ready");
 * }
 * }</pre>
 */
public final class Distribution implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration START = Duration.ofSeconds(240);
    private static final Duration STOP = Duration.ofSeconds(40);
    private static final Duration REQUEST = Duration.ofSeconds(20);
    private static final String OPTIONS = "TRIVSEL_JAVA_OPTS";
    /** Each of the many that these tests start lives for a minute or two: what the second compiler would win back later, it costs at once. */
    static final String FIRST_COMPILER = "-XX:TieredStopAtLevel=1";

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(REQUEST).build();
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final List<String> within = new ArrayList<>();
    private final Path folder;
    private final int port;
    private @Nullable Process process;

    private Distribution(Path folder, int port) {
        this.folder = folder;
        this.port = port;
        setting("http.port", String.valueOf(port));
        setting("http.host", "127.0.0.1");
        environment.put("TRIVSEL_DATA", data().toString());
        environment.put("TRIVSEL_CONFIG", folder.resolve("trivsel.cfg").toString());
        environment(OPTIONS, FIRST_COMPILER);
        java(Path.of(System.getProperty("java.home")));
    }

    /** Unpacks the archive that the build made. Nothing runs yet. */
    public static Distribution unpack(Path folder) {
        Distribution distribution = bare(folder);
        FirstStart.givePrograms(distribution.data());
        return distribution;
    }

    /** The same, which has to unpack its PostgreSQL as well. */
    static Distribution bare(Path folder) {
        Distribution distribution = new Distribution(folder, FreePort.find());
        Archive.unpack(distribution.home());
        return distribution;
    }

    /** One with demo data that runs for all tests of this process which leave it as it was. It stops with the process. */
    public static Distribution shared() {
        return SharedDistribution.RUNNING;
    }

    /** The same program and data at another port. */
    Distribution again() {
        Distribution other = new Distribution(folder, FreePort.find());
        other.environment("TRIVSEL_CONFIG", folder.resolve("again.cfg").toString());
        return other;
    }

    /** A setting of the operator's file. To be said before the start. */
    public Distribution setting(String name, String value) {
        settings.put(name, value);
        return this;
    }

    public Distribution environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** More options for the Java machine, with blanks between. */
    public Distribution javaOptions(String more) {
        return environment(OPTIONS, FIRST_COMPILER + " " + more);
    }

    /** Runs it with this Java, rather than with the one of the tests. */
    public Distribution java(Path javaHome) {
        return environment("JAVA_HOME", javaHome.toString());
    }

    /** Runs it by this command, to which its own is handed. */
    public Distribution within(String... command) {
        within.addAll(List.of(command));
        return this;
    }

    /** Starts and waits until it is ready to serve. */
    public Distribution start() {
        launch();
        awaitReady();
        return this;
    }

    /** Starts without waiting. */
    public Process launch() {
        try {
            Files.createDirectories(data());
            Files.writeString(Path.of(environment.get("TRIVSEL_CONFIG")), SettingsFile.text(settings));
            // A build that was started in the background ignores SIGINT, and so would all that it starts.
            List<String> command = new ArrayList<>(within);
            command.addAll(List.of("env", "--default-signal=INT", home().resolve("bin/trivsel").toString()));
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("console.txt").toFile()));
            builder.environment().keySet().removeIf(name -> name.startsWith("TRIVSEL_"));
            builder.environment().putAll(environment);
            Process started = builder.start();
            process = started;
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until {@code /health/ready} says 200. */
    public void awaitReady() {
        long deadline = System.nanoTime() + START.toNanos();
        while (!isReady()) {
            if (exitsWithin(POLL)) {
                throw new AssertionError("It ended with code " + running().exitValue() + " before it was ready.\n" + report());
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("It was not ready after " + START + ".\n" + report());
            }
        }
    }

    /** The same for one that somebody else started. */
    void awaitAnswer() {
        long deadline = System.nanoTime() + START.toNanos();
        while (!isReady()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("It was not ready after " + START + ".\n" + report());
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private boolean isReady() {
        try {
            return client.send(request("/health/ready").GET().build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path)).timeout(REQUEST);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(report(), e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    public int port() {
        return port;
    }

    public Path home() {
        return folder.resolve("trivsel");
    }

    public Path data() {
        return folder.resolve("data");
    }

    public ProcessHandle process() {
        return running().toHandle();
    }

    /** All that it has written to its log file so far. */
    public String log() {
        return text(data().resolve("log/trivsel.log"));
    }

    /** All that it has written to the console so far. */
    public String console() {
        return text(folder.resolve("console.txt"));
    }

    /** Stops it in good order and says with which code it ended. */
    public int stop() {
        running().destroy();
        if (!exitsWithin(STOP)) {
            throw new AssertionError("It did not stop within " + STOP + ".\n" + report());
        }
        return running().exitValue();
    }

    /** As a power cut would. */
    public void kill() {
        running().destroyForcibly();
        exitsWithin(STOP);
    }

    @Override
    public void close() {
        if (isRunning()) {
            running().destroy();
            if (!exitsWithin(STOP)) {
                kill();
            }
        }
    }

    boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** True when the process has ended by then. */
    public boolean exitsWithin(Duration bound) {
        try {
            return running().waitFor(bound.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("Not started");
        }
        return process;
    }

    private String report() {
        return "Console:\n" + console() + "\nLog:\n" + log();
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }
}
