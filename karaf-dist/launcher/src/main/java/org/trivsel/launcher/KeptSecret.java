package org.trivsel.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/**
 * A secret made at the first start and kept for the next, where only the owner of the process reads it.
 *
 * @param maker makes it when there is none
 */
record KeptSecret(Path file, Supplier<String> maker) {

    String get() throws IOException {
        if (!Files.exists(file)) {
            // Complete under another name first: a secret cut short would lock out what was sealed with it.
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, maker.get() + "\n");
            Files.move(fresh, file);
        }
        return Files.readString(file).strip();
    }
}
