package org.trivsel.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * Where things stand.
 *
 * @param home the program, never written to
 * @param data everything that is kept
 */
record Folders(Path home, Path data) {
    private static final String OWNER_ONLY = "rwx------";

    /** What the container makes for itself; it can be deleted when nothing runs. */
    Path runtime() {
        return data.resolve("runtime");
    }

    Path temporary() {
        return runtime().resolve("tmp");
    }

    Path logs() {
        return data.resolve("log");
    }

    /** The settings as the container's configuration, written anew at each start. */
    Path configuration() {
        return runtime().resolve("config");
    }

    void create() throws IOException {
        for (Path folder : List.of(data, runtime(), temporary(), logs(), configuration())) {
            Files.createDirectories(folder);
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(OWNER_ONLY));
            }
        }
    }
}
