package org.trivsel.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The operator's one file. A key is the name of a part, a dot, and a setting of that part: {@code database.url}. What stands in the
 * environment goes before what stands in the file: {@code TRIVSEL_DATABASE_URL}.
 */
final class Settings {
    /** Said by an operator who leaves the choice of the demo password to us. */
    static final String GENERATED = "generated";

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*(\\.[A-Za-z][A-Za-z0-9_-]*)+");
    private static final Pattern SECRET = Pattern.compile("(?i)(.*\\.)?[a-z]*(password|secret|key)");
    private static final String VARIABLE = "TRIVSEL_";
    private static final Set<String> NOT_SETTINGS = Set.of("TRIVSEL_DATA", "TRIVSEL_CONFIG", "TRIVSEL_HOME", "TRIVSEL_JAVA_OPTS", "TRIVSEL_MASTER_KEY_FILE",
            "TRIVSEL_SAFE");
    private static final int HIGHEST_PORT = 65_535;
    private static final int SHORTEST_PASSWORD = 12;

    private final SortedMap<String, String> values;

    private Settings(SortedMap<String, String> values) {
        this.values = values;
    }

    static Settings read(Path file, Map<String, String> environment) throws IOException {
        SortedMap<String, String> values = new TreeMap<>();
        if (Files.exists(file)) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
            properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key).strip()));
        }
        environment.forEach((name, value) -> {
            if (name.startsWith(VARIABLE) && !NOT_SETTINGS.contains(name)) {
                values.put(name.substring(VARIABLE.length()).toLowerCase(Locale.ROOT).replace('_', '.'), value.strip());
            }
        });
        return of(values);
    }

    static Settings of(Map<String, String> values) {
        SortedMap<String, String> sorted = new TreeMap<>(values);
        sorted.values().removeIf(String::isEmpty);
        sorted.keySet().stream().filter(key -> !KEY.matcher(key).matches()).findFirst().ifPresent(key -> {
            throw new SettingsFault("The setting '" + key + "' has no name of the form part.setting, for example database.url.");
        });
        return new Settings(sorted);
    }

    int port(int usual) {
        String given = values.getOrDefault("http.port", String.valueOf(usual));
        if (!given.matches("\\d{1,5}") || Integer.parseInt(given) < 1 || Integer.parseInt(given) > HIGHEST_PORT) {
            throw new SettingsFault("http.port is '" + given + "'; it must be a number from 1 to " + HIGHEST_PORT + ".");
        }
        return Integer.parseInt(given);
    }

    /** The address to listen at; all of the machine's when nothing is said. */
    String host() {
        return values.getOrDefault("http.host", "0.0.0.0");
    }

    /** The password of the demo accounts; null when this is no demo. */
    @Nullable String demoPassword() {
        String password = values.get("demo.password");
        if (password != null && !GENERATED.equals(password) && password.length() < SHORTEST_PASSWORD) {
            throw new SettingsFault("demo.password is too short; it must have at least " + SHORTEST_PASSWORD + " characters.");
        }
        return password;
    }

    /** How long it goes on serving after it was asked to stop; nothing unless there is a balancer that must see it first. */
    Duration notice() {
        String given = values.getOrDefault("node.drain.seconds", "0");
        if (!given.matches("\\d{1,3}")) {
            throw new SettingsFault("node.drain.seconds is '" + given + "'; it must be a whole number of seconds, at most 999.");
        }
        return Duration.ofSeconds(Integer.parseInt(given));
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    Settings with(String name, String value) {
        SortedMap<String, String> changed = new TreeMap<>(values);
        changed.put(name, value);
        return new Settings(changed);
    }

    /** The settings of each part, named as its configuration names them: secrets with a dot in front. */
    SortedMap<String, SortedMap<String, String>> byPart() {
        SortedMap<String, SortedMap<String, String>> parts = new TreeMap<>();
        values.forEach((key, value) -> {
            int dot = key.indexOf('.');
            String setting = key.substring(dot + 1);
            String name = SECRET.matcher(setting).matches() ? "." + setting : setting;
            parts.computeIfAbsent(key.substring(0, dot), part -> new TreeMap<>()).put(name, value);
        });
        parts.remove("http");
        // Without a database of the operator's there is one in the data folder.
        SortedMap<String, String> database = parts.computeIfAbsent("database", part -> new TreeMap<>());
        database.put("server", database.containsKey("url") ? "external" : "embedded");
        return parts;
    }
}
