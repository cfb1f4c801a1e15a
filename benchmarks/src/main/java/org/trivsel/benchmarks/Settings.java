package org.trivsel.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How long and where.
 *
 * @param rounds of each measurement, product and peer in turn
 * @param round how long one lasts
 * @param saves after which resident memory is read
 * @param starts how often the first start and the restart are measured
 * @param items names of what to measure, or {@code all}
 */
public record Settings(
        Path distribution, Path work, Path results, Path pgbench, int rounds, Duration round, int saves, int starts, String items) {

    static Settings ofSystem() {
        return new Settings(
                path("bench.distribution"), path("bench.work"), path("bench.results"), findPgbench(),
                Integer.getInteger("bench.rounds", 5), Duration.ofSeconds(Integer.getInteger("bench.seconds", 6)),
                Integer.getInteger("bench.saves", 100_000), Integer.getInteger("bench.starts", 3), System.getProperty("bench.items", "all"));
    }

    boolean wants(String item) {
        return items.equals("all") || java.util.List.of(items.split(",")).contains(item);
    }

    boolean wantsAnyOf(String... names) {
        return java.util.stream.Stream.of(names).anyMatch(this::wants);
    }

    /** A half-length round, for what varies little. */
    public Duration shortRound() {
        return round.dividedBy(2);
    }

    private static Path path(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new IllegalArgumentException("-D" + property + " is missing; run mvn -Pbench");
        }
        return Path.of(value).toAbsolutePath().normalize();
    }

    /** Debian keeps it apart from the programs on the path; the newest is taken. */
    private static Path findPgbench() {
        for (int version = 18; version >= 14; version--) {
            Path found = Path.of("/usr/lib/postgresql/" + version + "/bin/pgbench");
            if (Files.isExecutable(found)) {
                return found;
            }
        }
        return Path.of("pgbench");
    }
}
