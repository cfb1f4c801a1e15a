package org.trivsel.dist.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.trivsel.dist.Distribution;
import org.trivsel.dist.TestBundle;

/** What an operator does with modules, by the API: bring in, rehearse, install, point, remove. */
final class Upgrade {
    static final String MODULES = "/api/v1/modules";
    static final String LANGUAGE = "org.trivsel.tools.language";
    static final String OLD = "0.1.0";
    /** Of the newer instrument. */
    static final String DEFINITION = "1.1.0";
    private static final Duration LONG = Duration.ofSeconds(60);

    private final Flow operator;
    private final Distribution distribution;

    Upgrade(Flow operator, Distribution distribution) {
        this.operator = operator;
        this.distribution = distribution;
    }

    /** The tool for language with a newer release of its instrument. */
    static Path language(Distribution distribution, String version, Path folder) throws IOException {
        Path jar = distribution.home().resolve("system/org/trivsel/tools/language/0.1.0/language-0.1.0.jar");
        return TestBundle.ofVersion(version, jar, folder, Map.of("instruments/sprog-3-6.yaml", "\nversion: 1.0.1 -> \nversion: " + DEFINITION));
    }

    static Call bringing(byte[] jar) {
        return Examples.upload("module.jar", jar).path(MODULES);
    }

    Reply send(Call call) {
        return operator.send(call);
    }

    /** Signed by a publisher who is trusted. @return its sha-256 */
    String bring(Path jar) throws IOException {
        return bringAsIs(signed(Files.readAllBytes(jar)));
    }

    /** By a publisher who is trusted from then on. */
    byte[] signed(byte[] jar) {
        return Publishers.OURS.sign(jar, this::send);
    }

    /** @return its sha-256 */
    String bringAsIs(byte[] jar) {
        Reply reply = send(bringing(jar));
        assertEquals(201, reply.status(), reply::toString);
        return reply.json().get("sha256").asText();
    }

    JsonNode module(String sha256) {
        return send(Call.get(MODULES + "/" + sha256)).json();
    }

    JsonNode plan(String sha256, String act) {
        Reply reply = send(Call.get(MODULES + "/" + sha256 + "/" + act));
        assertEquals(200, reply.status(), reply::toString);
        return reply.json();
    }

    Reply go(String sha256, String act, String mark) {
        return send(Call.post(MODULES + "/" + sha256 + "/" + act, "{\"plan\":\"" + mark + "\"}"));
    }

    void install(String sha256) {
        Reply reply = go(sha256, "install", plan(sha256, "install").get("mark").asText());
        assertEquals(202, reply.status(), reply::toString);
        awaitInstalled(sha256);
    }

    void remove(String sha256) {
        Reply reply = go(sha256, "removal", plan(sha256, "removal").get("mark").asText());
        assertEquals(202, reply.status(), reply::toString);
        Await.until("its removal", LONG, () -> module(sha256).get("nodes").isEmpty(), distribution::log);
    }

    void awaitInstalled(String sha256) {
        await(sha256, "installed");
    }

    void await(String sha256, String standing) {
        Await.until(standing, LONG, () -> module(sha256).get("standing").asText().equals(standing), () -> module(sha256) + "\n" + distribution.log());
    }

    void point(String tenant, String version) {
        String path = "/api/v1/pointers/language/tenants/" + tenant;
        int seen = 0;
        for (JsonNode pointer : send(Call.get(path)).json()) {
            seen = Math.max(seen, pointer.get("revision").asInt());
        }
        Reply reply = send(Call.of("PUT", path).json("{\"version\":\"" + version + "\",\"reason\":\"Tried by a test\",\"seen\":" + seen + "}"));
        assertEquals(200, reply.status(), reply::toString);
    }
}
