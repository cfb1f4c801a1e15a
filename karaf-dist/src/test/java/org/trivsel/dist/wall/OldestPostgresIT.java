package org.trivsel.dist.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.trivsel.dist.Distribution;
import org.trivsel.dist.InstalledPostgres;
import org.trivsel.dist.OwnPostgres;

/** With the oldest PostgreSQL that is allowed, where it is installed. */
@EnabledIf(value = "isInstalled", disabledReason = "there is no PostgreSQL 15 on this machine")
class OldestPostgresIT {
    @TempDir
    private Path folder;

    static boolean isInstalled() {
        return Files.isExecutable(Path.of(InstalledPostgres.OLDEST, "initdb"));
    }

    @Test
    void worksTheSameWithPostgres15() throws IOException, SQLException {
        Path open = Files.createDirectory(folder.resolve("postgres"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (OwnPostgres postgres = new InstalledPostgres(Path.of(InstalledPostgres.OLDEST), open);
                Distribution trivsel = postgres.setIn(Distribution.unpack(folder.resolve("product"))).setting("demo.password", Product.PASSWORD)) {
            trivsel.start();
            Await.until("the demo data", Duration.ofSeconds(60), () -> trivsel.log().contains("The demo data are ready"), trivsel::log);
            Http http = new Http(trivsel.uri(""), reply -> assertTrue(reply.status() < 500, reply::toString));
            Flow.signIn(http, "pedagogue").wholeWay();
            assertEquals(200, Flow.signIn(http, "administration").send(Call.get("/api/v1/children?q=a")).status());
            try (Connection superuser = postgres.connect("trivsel")) {
                assertTrue(Database.rows(superuser, "show server_version").get(0).get(0).startsWith("15."));
                List<List<String>> without = Database.rows(superuser, """
                        select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
                        where c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity)""");
                assertEquals(List.of(), without);
            }
            assertFalse(trivsel.log().contains(" ERROR "), trivsel::log);
        }
    }
}
