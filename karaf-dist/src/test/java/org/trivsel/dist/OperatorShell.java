package org.trivsel.dist;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code bin/trivsel-shell} as an operator starts it, with what they type on its standard input. */
public record OperatorShell(Distribution distribution, String username, String password) {
    /** Signs in and runs the commands one after the other. */
    public Outcome run(String... commands) {
        return type(username, password, String.join("\n", commands));
    }

    Outcome type(String... lines) {
        ProcessBuilder builder = new ProcessBuilder("timeout", "60", distribution.home().resolve("bin/trivsel-shell").toString()).redirectErrorStream(true);
        builder.environment().put("TRIVSEL_DATA", distribution.data().toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            Process process = builder.start();
            try (OutputStream in = process.getOutputStream()) {
                in.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** @param status as it ended */
    public record Outcome(int status, String output) {
        /** Cells of the rows of a table, without its head. */
        public List<List<String>> rows() {
            return output.lines().filter(line -> line.contains(" | ")).skip(1).map(line -> List.of(line.split("\\|", -1)).stream().map(String::strip).toList())
                    .toList();
        }
    }
}
