package org.trivsel.dist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The programs of the embedded PostgreSQL, as the first product of this process unpacked them. To unpack them again costs each other a fifth
 * of its start; they are only read, so the others get links.
 */
final class PostgresPrograms {
    private static final String FOLDER = "postgres-programs";
    private static @Nullable Path kept;

    private PostgresPrograms() {
    }

    /** Keeps what is there after a start, unless some are kept already. */
    static synchronized void keep(Path data) {
        Path unpacked = data.resolve(FOLDER);
        if (kept == null && Files.isDirectory(unpacked)) {
            try {
                Path folder = Files.createTempDirectory("trivsel-postgres");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> run("rm", "-rf", folder.toString())));
                link(unpacked, folder);
                kept = folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** To be called before the first start with these data. */
    static synchronized void give(Path data) {
        if (kept != null) {
            link(kept.resolve(FOLDER), data);
        }
    }

    private static void link(Path programs, Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run("cp", "-al", programs.toString(), folder.toString());
    }

    private static void run(String... command) {
        try {
            int code = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (code != 0) {
                throw new IllegalStateException(String.join(" ", command) + " ended with " + code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
