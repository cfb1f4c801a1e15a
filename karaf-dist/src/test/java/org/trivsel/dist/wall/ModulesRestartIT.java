package org.trivsel.dist.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivsel.dist.Demo;
import org.trivsel.dist.Distribution;

/** What is installed stands in the database: whatever a node had in its own folders makes no difference. */
class ModulesRestartIT {
    @TempDir
    private Path folder;

    @Test
    void aNodeThatStartsWithNothingOfItsOwnIsAsItWas() throws IOException {
        try (Distribution distribution = Demo.start(Demo.unpack(folder))) {
            Upgrade before = operator(distribution);
            String sha256 = before.bring(Upgrade.language(distribution, "0.2.0", folder));
            before.install(sha256);
            before.point(Product.A, "0.2.0");

            distribution.stop();
            distribution.start();
            assertEquals("0.2.0", answering(distribution), "after a restart, with the first request after it is ready");

            distribution.stop();
            delete(distribution.data().resolve("runtime"));
            distribution.start();
            assertEquals("0.2.0", answering(distribution), "without its folders");
            assertEquals("{\"status\":\"up\"}", distribution.get("/health/ready").body());

            Upgrade after = operator(distribution);
            assertEquals(List.of("installed", "ready"), List.of(after.module(sha256).get("standing").asText(), after.module(sha256).at("/nodes/0/state").asText()));
            after.point(Product.A, Upgrade.OLD);
            after.remove(sha256);
            assertEquals(Upgrade.OLD, answering(distribution));
        }
    }

    private static Upgrade operator(Distribution distribution) {
        return new Upgrade(Flow.signIn(http(distribution), Person.OPERATOR), distribution);
    }

    private static String answering(Distribution distribution) {
        for (JsonNode tool : Flow.signIn(http(distribution), Person.pedagogue(Product.A)).send(Call.get("/api/v1/tools")).json()) {
            if (tool.get("id").asText().equals("language")) {
                return tool.get("version").asText();
            }
        }
        throw new AssertionError("No tool for language");
    }

    private static Http http(Distribution distribution) {
        return new Http(distribution.uri(""), reply -> { });
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
