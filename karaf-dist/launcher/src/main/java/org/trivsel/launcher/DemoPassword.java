package org.trivsel.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.stream.Collectors;

/** The one password of the demo accounts, made at the first start and kept for the next. */
final class DemoPassword {
    /** Said by an operator who leaves the choice to us. */
    static final String GENERATED = "generated";
    /** Without letters that look alike. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 12;

    private final Path file;

    DemoPassword(Path data) {
        this.file = data.resolve("demo-password.txt");
    }

    String get() throws IOException {
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        String password = new SecureRandom().ints(LENGTH, 0, LETTERS.length())
                .mapToObj(index -> LETTERS.substring(index, index + 1))
                .collect(Collectors.joining());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, password);
        return password;
    }
}
