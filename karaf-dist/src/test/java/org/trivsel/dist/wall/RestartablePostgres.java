package org.trivsel.dist.wall;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.trivsel.dist.InstalledPostgres;
import org.trivsel.dist.OwnPostgres;

/** A PostgreSQL that can be frozen, killed, and started again with its data at its port: the oldest that will do where that is installed. */
final class RestartablePostgres implements OwnPostgres {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Path data;
    private final int port;
    private final List<String> command;

    RestartablePostgres(Path folder) {
        data = folder.resolve("data");
        try {
            // Only begun by others, who know nothing of what happens to it afterwards.
            if (InstalledPostgres.isOldestInstalled()) {
                port = new InstalledPostgres(InstalledPostgres.OLDEST, folder).port();
            } else {
                port = EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false).setRegisterShutdownHook(false)
                        .setServerConfig("unix_socket_directories", "").start().getPort();
                prepare();
            }
            command = commandOf(first());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int port() {
        return port;
    }

    void freeze() {
        signal("STOP", all());
    }

    void thaw() {
        signal("CONT", all());
    }

    void kill() {
        List<ProcessHandle> processes = all();
        signal("KILL", processes);
        awaitEnd(processes);
    }

    /** As it was started before. */
    void startAgain() {
        try {
            new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(data.resolveSibling("server.log").toFile()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Await.until("PostgreSQL to be back", SOON, this::answers, () -> "no answer");
    }

    @Override
    public void close() {
        thaw();
        List<ProcessHandle> processes = all();
        // The first ends the others at once, and takes away what they share.
        signal("QUIT", processes.subList(0, 1));
        awaitEnd(processes);
    }

    private boolean answers() {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private static void awaitEnd(List<ProcessHandle> processes) {
        Await.until("the end of PostgreSQL", SOON, () -> processes.stream().noneMatch(ProcessHandle::isAlive), () -> "still there");
    }

    private static void signal(String name, List<ProcessHandle> processes) {
        List<String> kill = new ArrayList<>(List.of("kill", "-" + name));
        processes.forEach(process -> kill.add(String.valueOf(process.pid())));
        try {
            new ProcessBuilder(kill).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The first starts the others, so it is the first to be stopped. */
    private List<ProcessHandle> all() {
        return ProcessHandle.of(first()).map(first -> Stream.concat(Stream.of(first), first.descendants()).toList()).orElse(List.of());
    }

    private long first() {
        try {
            return Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> commandOf(long pid) throws IOException {
        List<String> command = new ArrayList<>(Arrays.asList(Files.readString(Path.of("/proc", String.valueOf(pid), "cmdline")).split("\0")));
        if (System.getProperty("user.name").equals("root")) {
            // PostgreSQL refuses to run as root; in a name space of its own it does not see that it does. What stands between would keep it from being gone.
            command.addAll(0, InstalledPostgres.isOldestInstalled() ? List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups") : List.of("unshare", "-U"));
        }
        return command;
    }
}
