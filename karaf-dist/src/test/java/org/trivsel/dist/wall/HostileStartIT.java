package org.trivsel.dist.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivsel.dist.Demo;
import org.trivsel.dist.Distribution;
import org.trivsel.dist.HostileTool;

/** What is so bad that the process does not outlive it, and the way in when nothing else is left. */
class HostileStartIT {
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final String WITHOUT_TOOLS = "Trivsel kører uden værktøjer";

    @TempDir
    private Path folder;

    @Test
    void aToolThatEndsTheProcessIsNotTriedAThirdTime() throws IOException {
        try (Distribution distribution = Demo.start(Demo.unpack(folder))) {
            Upgrade operator = operator(distribution);
            String sha256 = operator.bring(HostileTool.of("halts", "1.0.0", "halt").write(folder));
            String mark = operator.plan(sha256, "install").get("mark").asText();
            assertEquals(202, operator.go(sha256, "install", mark).status());
            assertTrue(distribution.exitsWithin(LONG), distribution::log);
            distribution.launch();
            assertTrue(distribution.exitsWithin(LONG), distribution::log);
            distribution.start();
            JsonNode module = operator(distribution).module(sha256);
            assertEquals("kept", module.get("standing").asText());
            assertEquals("The process ended twice while it was being started.", module.get("cause").asText());
            assertEquals("up", distribution.get("/health/ready").body().contains("\"up\"") ? "up" : distribution.get("/health/ready").body());
        }
    }

    @Test
    void inSafeModeAnOperatorGetsInAndNoToolRuns() throws IOException {
        try (Distribution distribution = Demo.start(Demo.unpack(folder))) {
            Upgrade before = operator(distribution);
            before.install(before.bring(HostileTool.of("brought", "1.0.0", "nothing").write(folder)));
            distribution.stop();

            distribution.environment("TRIVSEL_SAFE", "true").start();
            assertTrue(distribution.console().contains("Safe mode: no tool is started."), distribution::console);
            assertEquals("{\"status\":\"up\",\"tools\":[]}", distribution.get("/health/tools").body());
            assertTrue(distribution.get("/health/ready").body().contains("brought 1.0.0 is not started in safe mode"));
            Browser pages = signedIn(distribution);
            assertTrue(pages.get("/system").text().contains(WITHOUT_TOOLS));
            Reply set = pages.post("/system/apart", Map.of("version", "brought 1.0.0", "reason", "It harms"));
            assertEquals(303, set.status(), set::toString);
            assertEquals(201, operator(distribution).send(Call.post("/api/v1/quarantine",
                    "{\"tool\":\"language\",\"version\":\"0.1.0\",\"reason\":\"To see that it can be done\"}")).status());
            distribution.stop();

            distribution.environment("TRIVSEL_SAFE", "false").start();
            Upgrade after = operator(distribution);
            assertTrue(!signedIn(distribution).get("/system").text().contains(WITHOUT_TOOLS));
            assertTrue(distribution.get("/health/ready").body().contains("brought 1.0.0 is set apart"));
            assertTrue(distribution.get("/health/tools").body().contains("{\"tool\":\"language\",\"version\":\"0.1.0\",\"state\":\"apart\"}"));
            after.send(Call.get("/api/v1/quarantine")).json().get("apart").forEach(one -> assertEquals(200, after.send(Call.post(
                    "/api/v1/quarantine/" + one.get("id").asText() + "/lift", "{\"reason\":\"Seen to\"}")).status()));
            Await.until("both back", LONG, () -> distribution.get("/health/tools").statusCode() == 200
                    && distribution.get("/health/tools").body().contains("{\"tool\":\"brought\",\"version\":\"1.0.0\",\"state\":\"ready\"}"), distribution::log);
        }
    }

    private static Upgrade operator(Distribution distribution) {
        return new Upgrade(Flow.signIn(http(distribution), Person.OPERATOR), distribution);
    }

    private static Browser signedIn(Distribution distribution) {
        Browser browser = new Browser(http(distribution)::send);
        Reply reply = browser.signIn(Person.OPERATOR.tenant(), Person.OPERATOR.username(), Product.PASSWORD);
        assertEquals(303, reply.status(), reply::toString);
        return browser;
    }

    private static Http http(Distribution distribution) {
        return new Http(distribution.uri(""), reply -> { });
    }
}
