package org.trivsel.platform.lifecycle.module;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What this node is just starting, in a file. Whatever is in it when the node comes up ended the process, or was there when somebody else did;
 * so only the third try in a row is held against it.
 */
final class StartJournal {
    private static final int TRIES = 2;

    private final @Nullable Path folder;

    /** @param folder where files outlive the process; null when there is none, so that nothing is remembered */
    StartJournal(@Nullable Path folder) {
        this.folder = folder;
    }

    /** @return whether it may be tried: false when the process ended twice while it was being started */
    boolean begins(String sha256) {
        if (folder == null) {
            return true;
        }
        Path file = file(sha256);
        try {
            int tries = Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
            if (tries >= TRIES) {
                return false;
            }
            Files.createDirectories(folder);
            Files.writeString(file, String.valueOf(tries + 1));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("What is being started cannot be noted", e);
        } catch (NumberFormatException e) {
            ended(sha256);
            return true;
        }
    }

    /** However it went, the process is still there. */
    void ended(String sha256) {
        if (folder != null) {
            try {
                Files.deleteIfExists(file(sha256));
            } catch (IOException e) {
                throw new UncheckedIOException("What has been started cannot be noted", e);
            }
        }
    }

    private Path file(String sha256) {
        return folder.resolve("starting-" + sha256);
    }
}
