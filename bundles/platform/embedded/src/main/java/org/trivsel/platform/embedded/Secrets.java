package org.trivsel.platform.embedded;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** The passwords of the embedded server: made on the first start, kept in a file only the owner of the process can read. */
record Secrets(String superuser, String owner, String runtime) {
    private static final int BYTES = 24;

    static Secrets in(Path data) throws IOException {
        Path file = data.resolve("database-passwords.properties");
        Properties kept = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            }
        } else {
            for (String name : new String[] {"superuser", "owner", "runtime"}) {
                kept.setProperty(name, random());
            }
            Files.createDirectories(data);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (Writer writer = Files.newBufferedWriter(file)) {
                kept.store(writer, "Passwords of the embedded database");
            }
        }
        return new Secrets(kept.getProperty("superuser"), kept.getProperty("owner"), kept.getProperty("runtime"));
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "Secrets[]";
    }
}
