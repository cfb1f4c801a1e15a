package org.trivsel.benchmarks.item;

import static org.trivsel.benchmarks.report.Report.f;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;
import org.trivsel.benchmarks.load.Crowd;
import org.trivsel.benchmarks.product.Command;
import org.trivsel.benchmarks.product.Server;

/** Where the Java machine spends a save: samples of Flight Recorder, in a round of its own that counts for nothing else. */
public final class Profile {
    private static final int SHOWN = 15;
    private static final int WARM_UP = 4;
    private static final List<Map.Entry<String, String>> OWNERS = List.of(
            Map.entry("org.trivsel.engine", "engine"),
            Map.entry("org.trivsel.instrument", "engine"),
            Map.entry("org.trivsel.platform.assessment", "assessment"),
            Map.entry("org.trivsel.platform.persistence", "persistence"),
            Map.entry("org.trivsel.platform.identity", "sign-in"),
            Map.entry("org.trivsel.platform.audit", "audit"),
            Map.entry("org.trivsel.platform.rest", "REST edge"),
            Map.entry("org.trivsel", "other parts of Trivsel"),
            Map.entry("org.apache.cxf", "CXF"),
            Map.entry("org.postgresql", "PostgreSQL driver"),
            Map.entry("com.zaxxer", "connection pool"),
            Map.entry("org.eclipse.jetty", "web server"),
            Map.entry("org.apache.felix", "web server"),
            Map.entry("com.fasterxml.uuid", "ids"));

    private final Bench bench;

    /** @param bench on a server that lets others attach */
    public Profile(Bench bench) {
        this.bench = bench;
    }

    public void measure() throws IOException, InterruptedException {
        var visitors = Saves.visitors(bench);
        // Before the warm-up: a recording that begins makes the machine compile anew whatever it instruments.
        record(bench.server(), "JFR.start", "name=saves", "settings=profile");
        Duel.round(bench, visitors, bench.settings().round().multipliedBy(WARM_UP));
        Path file = bench.settings().work().resolve("saves.jfr");
        Instant warm = Instant.now();
        Crowd.Round round = Duel.round(bench, visitors, bench.settings().round().multipliedBy(2));
        record(bench.server(), "JFR.stop", "name=saves", "filename=" + file);
        bench.report().section("Where the Java machine spends a save", text(file, warm, round.done()));
    }

    private static void record(Server server, String command, String... arguments) {
        List<String> words = new java.util.ArrayList<>(List.of("jcmd", String.valueOf(server.pid()), command));
        words.addAll(List.of(arguments));
        Command.run(words, Map.of());
    }

    private static String text(Path file, Instant warm, long saves) throws IOException {
        Map<String, Double> owners = new HashMap<>();
        Map<String, Double> methods = new HashMap<>();
        Map<String, Double> allocating = new HashMap<>();
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                switch (event.getStartTime().isBefore(warm) ? "" : event.getEventType().getName()) {
                    case "jdk.ExecutionSample" -> {
                        owners.merge(owner(event.getStackTrace()), 1.0, Double::sum);
                        methods.merge(method(event.getStackTrace()), 1.0, Double::sum);
                    }
                    case "jdk.ObjectAllocationSample" ->
                        allocating.merge(owner(event.getStackTrace()), (double) event.getLong("weight"), Double::sum);
                    default -> {
                    }
                }
            }
        }
        double allocated = allocating.values().stream().mapToDouble(it -> it).sum();
        return "Share of samples, by whoever called into the JDK:\n\n" + table("part", owners)
                + f("\nAllocated: %.0f kB a save.\n\n", allocated / saves / 1000) + table("part", allocating)
                + "\nMethods on top:\n\n" + table("method", methods);
    }

    private static String owner(RecordedStackTrace trace) {
        return trace == null ? "unknown" : trace.getFrames().stream().map(frame -> part(frame.getMethod().getType().getName()))
                .filter(part -> !part.isEmpty()).findFirst().orElse("JDK");
    }

    private static String part(String type) {
        return OWNERS.stream().filter(owner -> type.startsWith(owner.getKey())).findFirst().map(Map.Entry::getValue).orElse("");
    }

    private static String method(RecordedStackTrace trace) {
        RecordedFrame top = trace.getFrames().get(0);
        String type = top.getMethod().getType().getName();
        return "`" + type.substring(type.lastIndexOf('.') + 1) + "." + top.getMethod().getName() + "` for " + owner(trace);
    }

    private static String table(String heading, Map<String, Double> shares) {
        double sum = shares.values().stream().mapToDouble(it -> it).sum();
        StringBuilder text = new StringBuilder("| " + heading + " | share |\n|---|---|\n");
        shares.entrySet().stream().sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())).limit(SHOWN)
                .forEach(entry -> text.append(f("| %s | %.1f %% |%n", entry.getKey(), 100 * entry.getValue() / sum)));
        return text.toString();
    }
}
