package org.trivsel.platform.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterTest {
    @Test
    void keepsItsDataAndAsksForAPassword(@TempDir Path data) throws Exception {
        Secrets secrets = Secrets.in(data);
        try (Cluster cluster = Cluster.start(data, secrets)) {
            try (var owner = DriverManager.getConnection(cluster.url(), "trivsel_owner", secrets.owner()); var statement = owner.createStatement()) {
                statement.execute("create table kept as select 42 as answer");
            }
            assertThrows(SQLException.class, () -> DriverManager.getConnection(cluster.url(), "postgres", "guess"));
        }
        assertEquals(secrets.owner(), Secrets.in(data).owner());
        try (Cluster again = Cluster.start(data, secrets);
                var owner = DriverManager.getConnection(again.url(), "trivsel_owner", secrets.owner());
                var rows = owner.createStatement().executeQuery("select answer from kept")) {
            rows.next();
            assertEquals(42, rows.getInt(1));
        }
    }
}
