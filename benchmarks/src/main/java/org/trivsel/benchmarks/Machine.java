package org.trivsel.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.trivsel.benchmarks.peer.Pgbench;
import org.trivsel.benchmarks.product.Database;

/** What it was measured on, in a sentence. */
final class Machine {
    private Machine() {
    }

    static String describe(Settings settings, Database database) throws IOException {
        String model = Files.readAllLines(Path.of("/proc/cpuinfo")).stream().filter(line -> line.startsWith("model name")).findFirst()
                .map(line -> line.substring(line.indexOf(':') + 1).strip()).orElse(System.getProperty("os.arch"));
        long memory = Long.parseLong(Files.readAllLines(Path.of("/proc/meminfo")).get(0).replaceAll("\\D", "")) / 1024 / 1024;
        return "Measured " + LocalDate.now() + " on " + Runtime.getRuntime().availableProcessors() + " x " + model + ", " + memory + " GB, "
                + System.getProperty("os.name") + " " + System.getProperty("os.version") + ", Java " + Runtime.version() + ", PostgreSQL "
                + database.text("show server_version") + " (embedded; fsync " + database.text("show fsync") + ", synchronous_commit "
                + database.text("show synchronous_commit") + "), " + Pgbench.version(settings.pgbench()) + ". Medians of " + settings.rounds()
                + " interleaved rounds of " + settings.round().toSeconds() + " s (reads and autosaves half as long) after a warm-up; load generator, product,"
                + " PostgreSQL and pgbench share the machine.";
    }
}
