package org.trivsel.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Collects what was found and writes it as Markdown, after each item anew: a run that breaks keeps what it had. */
public final class Report {
    private static final Logger LOG = LoggerFactory.getLogger(Report.class);

    private final Path file;
    private String machine = "";
    private final List<String> lines = new ArrayList<>();
    private final List<String> sections = new ArrayList<>();

    public Report(Path file) {
        this.file = file;
    }

    /** @param sentence what it was measured on */
    public void machine(String sentence) {
        machine = sentence;
    }

    /**
     * A line of the table.
     *
     * @param measured with unit
     * @param aim in words
     * @param met whether it is; null when there is no aim
     */
    public void line(String what, String measured, String aim, @org.jspecify.annotations.Nullable Boolean met) {
        String verdict = met == null ? "" : met ? "yes" : "**no**";
        LOG.info("{}: {} (aim: {}) {}", what, measured, aim, verdict);
        lines.add("| " + what + " | " + measured + " | " + aim + " | " + verdict + " |");
    }

    /** A part of its own below the table. */
    public void section(String title, String text) {
        LOG.info("{}\n{}", title, text);
        sections.add("### " + title + "\n\n" + text.strip() + "\n");
    }

    public void write() throws IOException {
        Files.writeString(file, text());
    }

    public String text() {
        return machine + "\n\n| what | measured | aim | met |\n|---|---|---|---|\n" + String.join("\n", lines) + "\n\n"
                + String.join("\n", sections);
    }

    public static String f(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
