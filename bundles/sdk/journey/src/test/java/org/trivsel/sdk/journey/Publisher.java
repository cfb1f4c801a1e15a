package org.trivsel.sdk.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A publisher's computer: Maven, a repository of its own, and nothing of this build but what is released from it. */
final class Publisher {
    static final String PASSWORD = "for-this-test-only";
    private static final String VERSION = System.getProperty("trivsel");
    /** What was fetched was compared when it came in. */
    private static final String NO_CHECKSUMS = "<releases><checksumPolicy>ignore</checksumPolicy></releases>";
    private static final Path ROOT = Path.of(System.getProperty("root"));
    /** What of ours a publisher's Maven comes to ask for, by the folder it is built in. */
    private static final Map<String, String> RELEASED = Map.of("bundles/engine", "org.trivsel:engine", "bundles/api", "org.trivsel:api", "bundles/packing", "org.trivsel:packing",
            "bundles/sdk/conformance", "org.trivsel.sdk:conformance", "bundles/sdk/trivsel-maven-plugin", "org.trivsel.sdk:trivsel-maven-plugin",
            "bundles/sdk/archetype", "org.trivsel.sdk:instrument-archetype", "", "org.trivsel:trivsel", "bundles/sdk", "org.trivsel.sdk:sdk");

    private final Path home;
    private final Path settings;

    /** Makes the repository: our releases, and everything else from what this machine has fetched already; only what nobody has fetched yet is asked of the net. */
    Publisher(Path home) throws IOException {
        this.home = home;
        if (Files.exists(home)) {
            try (Stream<Path> old = Files.walk(home)) {
                old.sorted(Comparator.reverseOrder()).forEach(Publisher::delete);
            }
        }
        Files.createDirectories(home);
        for (Map.Entry<String, String> module : RELEASED.entrySet()) {
            release(ROOT.resolve(module.getKey()), module.getValue());
        }
        settings = Files.writeString(home.resolve("settings.xml"), """
                <settings>
                  <localRepository>%1$s</localRepository>
                  <profiles><profile><id>kit</id>
                    <repositories><repository><id>fetched</id><url>%2$s</url>%3$s</repository></repositories>
                    <pluginRepositories><pluginRepository><id>fetched</id><url>%2$s</url>%3$s</pluginRepository></pluginRepositories>
                  </profile></profiles>
                  <activeProfiles><activeProfile>kit</activeProfile></activeProfiles>
                </settings>
                """.formatted(home.resolve("repository"), Path.of(System.getProperty("repository")).toUri(), NO_CHECKSUMS));
    }

    private void release(Path module, String name) throws IOException {
        String artifact = name.substring(name.indexOf(':') + 1);
        Path folder = home.resolve("repository").resolve(name.substring(0, name.indexOf(':')).replace('.', '/')).resolve(artifact).resolve(VERSION);
        Files.createDirectories(folder);
        Files.copy(module.resolve("pom.xml"), folder.resolve(artifact + "-" + VERSION + ".pom"));
        Path jar = module.resolve("target").resolve(artifact + "-" + VERSION + ".jar");
        if (Files.exists(jar)) {
            Files.copy(jar, folder.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path home() {
        return home;
    }

    /** Runs Maven in a folder. */
    Said mvn(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("maven"), "bin", "mvn").toString(), "-B", "-ntp", "-s", settings.toString(),
                "-Dtrivsel.key=" + home.resolve("publisher.p12")));
        command.addAll(List.of(arguments));
        ProcessBuilder maven = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        maven.environment().put("TRIVSEL_KEY_PASSWORD", PASSWORD);
        maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process running = maven.start();
        running.getOutputStream().close();
        String text = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(running.waitFor(), text);
    }

    /** What Maven said. */
    record Said(int end, String text) {
    }
}
