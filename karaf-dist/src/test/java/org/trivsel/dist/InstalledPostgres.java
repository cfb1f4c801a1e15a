package org.trivsel.dist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL that is installed on this machine, run in a folder of its own. */
public final class InstalledPostgres implements OwnPostgres {
    /** The oldest that the product works with. */
    public static final Path OLDEST = Path.of("/usr/lib/postgresql/15/bin");
    private static final String ADMINISTRATOR = "root";

    private final Path programs;
    private final Path data;
    private final int port;

    public InstalledPostgres(Path programs, Path folder) throws IOException {
        this.programs = programs;
        this.data = folder.resolve("data");
        this.port = FreePort.find();
        Files.createDirectories(data);
        if (isAdministrator()) {
            // PostgreSQL refuses to run as root.
            run(List.of("chown", "-R", "postgres", folder.toString()));
        }
        asServer("initdb", "-D", data.toString(), "-U", "postgres", "-A", "trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync");
        asServer("pg_ctl", "-D", data.toString(), "-l", folder.resolve("data/server.log").toString(), "-w", "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=", "start");
        prepare();
    }

    public static boolean isOldestInstalled() {
        return Files.isExecutable(OLDEST.resolve("initdb"));
    }

    /** Gives the product this database instead of its embedded one when the run was asked to: {@code -Dtest.postgres=<folder of initdb>}. */
    public static @Nullable OwnPostgres chosenFor(Distribution distribution, Path folder) throws IOException {
        String programs = System.getProperty("trivsel.postgres", "");
        if (programs.isEmpty()) {
            return null;
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        OwnPostgres postgres = new InstalledPostgres(Path.of(programs), Files.createDirectory(folder.resolve("postgres")));
        postgres.setIn(distribution);
        return postgres;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void close() {
        asServer("pg_ctl", "-D", data.toString(), "-m", "immediate", "-w", "stop");
    }

    private void asServer(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isAdministrator()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    private void run(List<String> command) {
        try {
            Path output = Files.createTempFile("postgres", ".txt");
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).directory(new java.io.File("/")).start();
            int code = process.waitFor();
            String said = Files.readString(output, StandardCharsets.UTF_8);
            Files.delete(output);
            if (code != 0) {
                throw new AssertionError(command + " ended with " + code + "\n" + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean isAdministrator() {
        return System.getProperty("user.name").equals(ADMINISTRATOR);
    }
}
