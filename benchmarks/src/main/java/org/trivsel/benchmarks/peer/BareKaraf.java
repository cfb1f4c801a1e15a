package org.trivsel.benchmarks.peer;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.trivsel.benchmarks.product.Command;
import org.trivsel.benchmarks.product.Waiting;

/** Karaf as it comes, spoken to at its own console. */
public final class BareKaraf implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration SHORT = Duration.ofMillis(1);

    private final Path folder;
    private final Process process;
    private final Writer console;

    /** @param archive as it is published */
    public BareKaraf(Path archive, Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        Command.run("tar", "-xzf", archive.toString(), "-C", folder.toString(), "--strip-components=1");
        File output = folder.resolve("console.txt").toFile();
        ProcessBuilder builder = new ProcessBuilder(folder.resolve("bin/karaf").toString()).redirectErrorStream(true).redirectOutput(output);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("TERM", "dumb");
        process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        console = process.outputWriter(StandardCharsets.US_ASCII);
        Waiting.until("the console of Karaf", PATIENCE, () -> text(output).contains("karaf@root"));
    }

    /** Bundles replaced in place. @return of each time how long until the new one answered, and how long nobody did, in milliseconds */
    public List<double[]> updates(int times) throws IOException {
        int port = freePort();
        Path first = jar("1.0.0", port);
        Path second = jar("2.0.0", port);
        say("bundle:install -s file:" + first);
        Waiting.until("the bundle", PATIENCE, () -> "1.0.0".equals(ask(port)));
        List<double[]> found = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            boolean there = time % 2 == 0;
            found.add(update(port, there ? second : first, there ? "2.0.0" : "1.0.0"));
        }
        return found;
    }

    /** A feature of one bundle. @return of each time how long until it answered, in milliseconds */
    public List<Double> features(int times) throws IOException {
        List<Double> found = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            int port = freePort();
            Path jar = jar("3." + time + ".0", port);
            String name = "teller-" + time;
            Path repository = Files.writeString(folder.resolve(name + ".xml"), ("<features name=\"%s\" xmlns=\"http://karaf.apache.org/xmlns/features/v1.6.0\">"
                    + "<feature name=\"%s\" version=\"1.0.0\"><bundle>file:%s</bundle></feature></features>").formatted(name, name, jar));
            say("feature:repo-add file:" + repository);
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            long began = System.nanoTime();
            say("feature:install " + name);
            Waiting.until("the feature", PATIENCE, () -> ask(port) != null);
            found.add((System.nanoTime() - began) / 1e6);
        }
        return found;
    }

    private double[] update(int port, Path jar, String version) throws IOException {
        long began = System.nanoTime();
        say("bundle:update org.trivsel.benchmarks.teller file:" + jar);
        long lastOld = began;
        while (true) {
            String answer = ask(port);
            long now = System.nanoTime();
            if (version.equals(answer)) {
                return new double[] {(now - began) / 1e6, (now - lastOld) / 1e6};
            }
            if (answer != null) {
                lastOld = now;
            }
            if (now - began > PATIENCE.toNanos()) {
                throw new IllegalStateException("Karaf did not update its bundle: " + text(folder.resolve("console.txt").toFile()));
            }
            LockSupport.parkNanos(SHORT.toNanos());
        }
    }

    private void say(String command) throws IOException {
        console.write(command + "\n");
        console.flush();
    }

    private static String ask(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port); InputStream in = socket.getInputStream()) {
            String version = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            return version.isEmpty() ? null : version;
        } catch (IOException refused) {
            return null;
        }
    }

    private Path jar(String version, int port) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "org.trivsel.benchmarks.teller");
        main.putValue("Bundle-Version", version);
        main.putValue("Bundle-Activator", Teller.class.getName());
        main.putValue("Import-Package", "org.osgi.framework");
        main.putValue(Teller.PORT, String.valueOf(port));
        Path file = folder.resolve("teller-" + version + ".jar");
        String path = Teller.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest); InputStream code = Teller.class.getClassLoader().getResourceAsStream(path)) {
            jar.putNextEntry(new JarEntry(path));
            code.transferTo(jar);
            jar.closeEntry();
        }
        return file;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String text(File file) {
        try {
            return Files.readString(file.toPath(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        say("shutdown -f");
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
