package org.trivsel.platform.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running server process and its data directory. It listens on the loopback address only and asks everybody for a password. */
final class Cluster implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
    private static final String DATABASE = "trivsel";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ONLY_WITH_PASSWORD = """
            local all all scram-sha-256
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    private final EmbeddedPostgres process;

    private Cluster(EmbeddedPostgres process) {
        this.process = process;
    }

    static Cluster start(Path data, Secrets secrets) throws IOException, SQLException {
        Path files = data.resolve("postgres").toAbsolutePath();
        stopWhatWasLeft(files);
        Cluster cluster = new Cluster(process(data, files, secrets));
        cluster.prepare(files, secrets);
        LOG.info("The embedded PostgreSQL is up");
        return cluster;
    }

    String url() {
        return "jdbc:postgresql://localhost:" + process.getPort() + "/" + DATABASE;
    }

    @Override
    public void close() throws IOException {
        process.close();
    }

    private static EmbeddedPostgres process(Path data, Path files, Secrets secrets) throws IOException {
        Path programs = Files.createDirectories(data.resolve("postgres-programs").toAbsolutePath());
        return EmbeddedPostgres.builder()
                .setDataDirectory(files)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(programs.toFile())
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "60")
                // A fresh database plans badly until its tables have been looked at once.
                .setServerConfig("autovacuum_naptime", "5s")
                .setServerConfig("password_encryption", "scram-sha-256")
                // The library is made for tests and turns both off; what was said to be saved is saved here.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setConnectConfig("password", secrets.superuser())
                .setPGStartupWait(PATIENCE)
                .start();
    }

    /** A process that was killed leaves its server behind, which holds the data directory. It is asked to end first. */
    private static void stopWhatWasLeft(Path files) throws IOException {
        Path lock = files.resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        List<String> lines = Files.readAllLines(lock);
        ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(process -> process.info().command().map(command -> command.contains("postgres")).orElse(false))
                .ifPresent(Cluster::end);
    }

    private static void end(ProcessHandle left) {
        LOG.warn("A server of an earlier run is still up; it is asked to end");
        left.destroy();
        try {
            left.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Process " + left.pid() + " holds the data directory and does not end", e);
        }
    }

    private void prepare(Path files, Secrets secrets) throws IOException, SQLException {
        try (Connection superuser = connect(secrets); Statement statement = superuser.createStatement()) {
            boolean fresh = !exists(statement, "select from pg_database where datname = '" + DATABASE + "'");
            if (fresh) {
                statement.execute("alter role postgres password '" + secrets.superuser() + "'");
                statement.execute("create role trivsel_owner login password '" + secrets.owner() + "'");
                statement.execute("create role trivsel_app login password '" + secrets.runtime() + "'");
                Files.writeString(files.resolve("pg_hba.conf"), ONLY_WITH_PASSWORD, StandardOpenOption.TRUNCATE_EXISTING);
                statement.execute("select pg_reload_conf()");
                statement.execute("create database " + DATABASE + " owner trivsel_owner");
            }
        }
    }

    private Connection connect(Secrets secrets) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://localhost:" + process.getPort() + "/postgres");
        return source.getConnection("postgres", secrets.superuser());
    }

    private static boolean exists(Statement statement, String sql) throws SQLException {
        try (var rows = statement.executeQuery(sql)) {
            return rows.next();
        }
    }
}
