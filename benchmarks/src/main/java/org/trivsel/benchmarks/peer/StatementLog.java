package org.trivsel.benchmarks.peer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trivsel.benchmarks.product.Database;
import org.trivsel.benchmarks.product.Waiting;

/** What the product says to its database while something is done, read from the log of PostgreSQL. Slow while it listens; silent otherwise. */
public final class StatementLog {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern EXECUTE = Pattern.compile("(?:execute [^:]*|statement): (.*)", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("\\$\\d+ = (NULL|'([^']*(?:''[^']*)*)')");
    private static final String FILE = "statements";
    /** What the audit's sealer does by the way, and the probe of readiness. */
    private static final Pattern BY_THE_WAY = Pattern.compile("pg_try_advisory_xact_lock|^select true$");

    private final Database database;
    private int marks;

    public StatementLog(Database database) {
        this.database = database;
    }

    /** To be called once before a restart of the server, which makes it write its log to a file. */
    public static void prepare(Database database) {
        for (String setting : List.of("logging_collector = on", "log_destination = 'jsonlog'", "log_directory = 'log'",
                "log_filename = '" + FILE + "'", "log_rotation_size = 0", "log_rotation_age = 0")) {
            database.execute("alter system set " + setting);
        }
    }

    /** The transactions of the runtime role while the work was done, those of background work left out. */
    public List<List<Sent>> during(Work work) throws IOException {
        listen(true);
        try {
            String begin = mark();
            work.run();
            String end = mark();
            Waiting.until("the log", PATIENCE, () -> holds(end));
            return transactions(begin, end);
        } finally {
            listen(false);
        }
    }

    /** How many statements, begin and commit left out, one of so many repetitions needed. */
    public static double statementsPer(int repetitions, List<List<Sent>> transactions) {
        long statements = transactions.stream().flatMap(List::stream).filter(sent -> !sent.isBoundary()).count();
        return (double) statements / repetitions;
    }

    private void listen(boolean on) {
        database.execute("alter system set log_statement = " + (on ? "'all'" : "'none'"));
        database.execute("select pg_reload_conf()");
        Waiting.until("the setting", PATIENCE, () -> database.text("show log_statement").equals(on ? "all" : "none"));
    }

    private String mark() {
        String mark = "mark " + ++marks + " of " + System.nanoTime();
        database.text("select '" + mark + "'");
        return mark;
    }

    private Path file() {
        return database.folder().resolve("log").resolve(FILE + ".json");
    }

    private boolean holds(String mark) {
        try {
            return Files.exists(file()) && Files.readString(file()).contains(mark);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<List<Sent>> transactions(String begin, String end) throws IOException {
        List<List<Sent>> done = new ArrayList<>();
        Map<Long, List<Sent>> open = new HashMap<>();
        boolean inside = false;
        for (String line : Files.readAllLines(file())) {
            if (line.contains(end)) {
                break;
            }
            if (inside) {
                note(JSON.readTree(line), open, done);
            }
            inside |= line.contains(begin);
        }
        done.removeIf(transaction -> transaction.stream().anyMatch(sent -> BY_THE_WAY.matcher(sent.sql()).find()));
        return done;
    }

    private static void note(JsonNode entry, Map<Long, List<Sent>> open, List<List<Sent>> done) {
        Matcher execute = EXECUTE.matcher(entry.path("message").asText());
        if (!entry.path("user").asText().equals("trivsel_app") || !execute.matches()) {
            return;
        }
        long backend = entry.path("pid").asLong();
        Sent sent = new Sent(execute.group(1).strip(), values(entry.path("detail").asText()));
        if (sent.sql().equalsIgnoreCase("begin")) {
            open.put(backend, new ArrayList<>());
        }
        List<Sent> transaction = open.get(backend);
        if (transaction != null) {
            transaction.add(sent);
            if (sent.isBoundary() && !sent.sql().equalsIgnoreCase("begin")) {
                done.add(open.remove(backend));
            }
        }
    }

    private static List<@Nullable String> values(String detail) {
        List<@Nullable String> values = new ArrayList<>();
        Matcher value = VALUE.matcher(detail);
        while (value.find()) {
            values.add(value.group(2) == null ? null : value.group(2).replace("''", "'"));
        }
        return values;
    }

    /** What is listened to. */
    @FunctionalInterface
    public interface Work {
        void run() throws IOException;
    }
}
