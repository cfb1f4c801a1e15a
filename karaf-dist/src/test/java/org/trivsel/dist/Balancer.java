package org.trivsel.dist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** HAProxy before two nodes, as the handbook sets it up: {@code docs/operations/haproxy.cfg} with other addresses. */
public final class Balancer implements AutoCloseable {
    private static final Path SAMPLE = Path.of("../docs/operations/haproxy.cfg");
    private static final List<Path> PLACES = List.of(Path.of("/usr/sbin/haproxy"), Path.of("/usr/local/sbin/haproxy"), Path.of("/usr/bin/haproxy"));
    private static final long SOON = 10;

    private final Process process;
    private final int port;
    private final Path output;

    private Balancer(Process process, int port, Path output) {
        this.process = process;
        this.port = port;
        this.output = output;
    }

    public static Balancer before(Distribution first, Distribution second, Path folder) {
        int port = FreePort.find();
        try {
            Files.createDirectories(folder);
            Path output = folder.resolve("haproxy.txt");
            String sample = Files.readString(SAMPLE);
            String text = replaced(replaced(replaced(sample, "0.0.0.0:8080", "127.0.0.1:" + port), "10.0.0.11:8181", "127.0.0.1:" + first.port()),
                    "10.0.0.12:8181", "127.0.0.1:" + second.port());
            Path file = Files.writeString(folder.resolve("haproxy.cfg"), text);
            Process process = new ProcessBuilder(program().toString(), "-db", "-f", file.toString())
                    .redirectErrorStream(true).redirectOutput(output.toFile()).start();
            return new Balancer(process, port, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI uri() {
        return URI.create("http://localhost:" + port);
    }

    /** What it has said so far: which node it took for down and when. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SOON, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String replaced(String text, String what, String by) {
        if (!text.contains(what)) {
            throw new AssertionError("There is no " + what + " in " + SAMPLE);
        }
        return text.replace(what, by);
    }

    private static Path program() {
        return PLACES.stream().filter(Files::isExecutable).findFirst().orElseGet(Balancer::install);
    }

    private static Path install() {
        run("apt-get", "update", "-qq");
        run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "haproxy");
        return PLACES.stream().filter(Files::isExecutable).findFirst()
                .orElseThrow(() -> new AssertionError("HAProxy could not be installed; install haproxy and run again"));
    }

    private static void run(String... command) {
        try {
            int code = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (code != 0) {
                throw new AssertionError(String.join(" ", command) + " ended with " + code);
            }
        } catch (IOException e) {
            throw new AssertionError("HAProxy is not installed, and cannot be: install haproxy", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
