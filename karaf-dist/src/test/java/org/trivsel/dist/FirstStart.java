package org.trivsel.dist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * What a first start with demo data leaves in the data folder, made once for a built archive. A first start costs three times what a later one
 * does, and most tests are about neither: they begin with a copy of the database, and with links to PostgreSQL's programs, which are only read.
 */
final class FirstStart {
    private static final String PROGRAMS = "postgres-programs";
    /** What of the data folder is of one process only. */
    private static final List<String> OF_THE_RUN = List.of("runtime", "log", "trivsel.lock");
    private static final Path KEPT = kept();

    private FirstStart() {
    }

    /** To be called before the first start with these data. */
    static void givePrograms(Path data) {
        copy(isOneDisk(data) ? "-al" : "-a", KEPT.resolve(PROGRAMS), data);
    }

    /** Likewise: it will find the demo data, with the password {@link Demo#PASSWORD}. */
    static void giveDemo(Path data) {
        for (String name : names(KEPT)) {
            if (!name.equals(PROGRAMS)) {
                copy("-a", KEPT.resolve(name), data);
            }
        }
    }

    /** Elsewhere there can be no links to it. */
    private static boolean isOneDisk(Path data) {
        try {
            return Files.getFileStore(KEPT).equals(Files.getFileStore(Files.createDirectories(data)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] names(Path folder) {
        String[] names = folder.toFile().list();
        if (names == null) {
            throw new IllegalStateException(folder + " cannot be read");
        }
        return names;
    }

    /** Whoever comes first makes it: several processes run tests of one build at once. */
    private static Path kept() {
        try {
            Path kept = Path.of("target", "first-start-" + Files.getLastModifiedTime(Archive.file()).toMillis()).toAbsolutePath();
            try (FileChannel channel = FileChannel.open(Path.of("target", "first-start.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                if (!Files.isDirectory(kept)) {
                    make(kept);
                }
            }
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path kept) throws IOException {
        Path folder = Files.createTempDirectory("trivsel-first");
        Distribution first = Distribution.bare(folder).setting(Demo.PASSWORD_SETTING, Demo.PASSWORD);
        try (first) {
            Demo.start(first);
            if (first.stop() != 0) {
                throw new IllegalStateException("The first start did not end in good order\n" + first.log());
            }
        }
        for (String name : OF_THE_RUN) {
            run("rm", "-rf", first.data().resolve(name).toString());
        }
        run("mv", first.data().toString(), kept.toString());
        run("rm", "-rf", folder.toString());
    }

    private static void copy(String how, Path what, Path folder) {
        run("cp", how, what.toString(), folder.toString());
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
