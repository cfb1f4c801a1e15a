package org.trivsel.benchmarks.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trivsel.benchmarks.product.Command;
import org.trivsel.benchmarks.product.Database;

/** The program pgbench with one script, as the runtime role. */
public final class Pgbench {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern FAILED = Pattern.compile("number of failed transactions: (\\d+)");
    private static final Pattern PER_COMMAND = Pattern.compile("^\\s+([0-9.]+)\\s+\\d+\\s+(\\w.*|\\\\endpipeline)$", Pattern.MULTILINE);

    private final Path program;
    private final Database database;
    private final Path file;
    private final PeerScript script;

    public Pgbench(Path program, Database database, Path file, PeerScript script) throws IOException {
        this.program = program;
        this.database = database;
        this.file = file;
        this.script = script;
        Files.writeString(file, script.text());
    }

    /** The version of the program. */
    public static String version(Path program) {
        return Command.run(program.toString(), "--version").strip();
    }

    /** Transactions a second. */
    public double run(int clients, Duration time) {
        String output = Command.run(command(clients, time, List.of()), database.runtimeEnvironment());
        return number(RATE, output);
    }

    /** Milliseconds of each statement when nobody else asks, by the beginning of its text. */
    public Map<String, Double> perStatement(Duration time) {
        String output = Command.run(command(1, time, List.of("-r")), database.runtimeEnvironment());
        Map<String, Double> found = new LinkedHashMap<>();
        Matcher line = PER_COMMAND.matcher(output.substring(output.indexOf("\\endif")));
        while (line.find()) {
            String statement = line.group(2).strip().replace("\\endpipeline", "begin; select set_config(...)");
            if (!statement.equals("begin;") && !statement.startsWith("select set_config('")) {
                found.merge(statement, Double.parseDouble(line.group(1)), Double::sum);
            }
        }
        return found;
    }

    private List<String> command(int clients, Duration time, List<String> more) {
        List<String> words = new ArrayList<>(List.of(program.toString(), "-n", "-M", "prepared", "-c", String.valueOf(clients),
                "-j", String.valueOf(Math.min(2, clients)), "-T", String.valueOf(Math.max(2, time.toSeconds())), "-f", file.toString()));
        words.addAll(more);
        script.values().forEach((name, value) -> words.add("-D" + name + "=" + value));
        return words;
    }

    private static double number(Pattern pattern, String output) {
        Matcher failed = FAILED.matcher(output);
        Matcher found = pattern.matcher(output);
        if (!found.find() || failed.find() && !failed.group(1).equals("0")) {
            throw new IllegalStateException("pgbench failed: " + output);
        }
        return Double.parseDouble(found.group(1));
    }
}
