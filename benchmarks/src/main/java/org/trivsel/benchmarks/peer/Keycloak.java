package org.trivsel.benchmarks.peer;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.trivsel.benchmarks.product.Command;
import org.trivsel.benchmarks.product.Waiting;

/** Keycloak as it is published, with its file database: what is added to it comes by a build and a restart. */
public final class Keycloak implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path folder;
    private final int port;
    private Process process;

    public Keycloak(Path archive, Path folder, int port) throws IOException {
        this.folder = folder;
        this.port = port;
        Files.createDirectories(folder);
        Command.run("sh", "-c", "cd " + folder + " && jar xf " + archive + " && mv keycloak-*/* . && chmod +x bin/kc.sh");
        build();
        process = start();
        Waiting.until("Keycloak", PATIENCE, this::answers);
    }

    /** @return how long from the provider in place until it is served again with it, and how long nobody was, in milliseconds */
    public double[] add(int number) throws IOException {
        Path provider = folder.resolve("providers/look-" + number + ".jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(provider))) {
            put(jar, "META-INF/keycloak-themes.json", "{\"themes\":[{\"name\":\"look-" + number + "\",\"types\":[\"login\"]}]}");
            put(jar, "theme/look-" + number + "/login/theme.properties", "parent=keycloak\n");
        }
        long began = System.nanoTime();
        build();
        long stopped = System.nanoTime();
        stop();
        process = start();
        Waiting.until("Keycloak", PATIENCE, this::answers);
        long now = System.nanoTime();
        return new double[] {(now - began) / 1e6, (now - stopped) / 1e6};
    }

    private void build() {
        Command.run(folder.resolve("bin/kc.sh").toString(), "build", "--db=dev-file");
    }

    private Process start() throws IOException {
        Process started = new ProcessBuilder(folder.resolve("bin/kc.sh").toString(), "start", "--optimized", "--http-enabled=true", "--http-host=127.0.0.1",
                "--http-port=" + port, "--hostname-strict=false").redirectErrorStream(true).redirectOutput(folder.resolve("console.txt").toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> started.descendants().forEach(ProcessHandle::destroyForcibly)));
        return started;
    }

    private boolean answers() {
        try {
            HttpURLConnection connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/realms/master").toURL().openConnection();
            connection.setReadTimeout(10_000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }

    private static void put(JarOutputStream jar, String path, String text) throws IOException {
        jar.putNextEntry(new JarEntry(path));
        jar.write(text.getBytes(StandardCharsets.UTF_8));
        jar.closeEntry();
    }

    /** The script that starts it does not hand on that it is to stop. */
    private void stop() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
        all.forEach(ProcessHandle::destroy);
        Waiting.until("Keycloak to stop", PATIENCE, () -> all.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Override
    public void close() {
        stop();
    }
}
