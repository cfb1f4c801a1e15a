package org.trivsel.dist.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import org.trivsel.dist.Balancer;
import org.trivsel.dist.Demo;
import org.trivsel.dist.Distribution;

/** One PostgreSQL, two nodes with a folder each and nothing in common but the settings, and HAProxy before them. */
final class TwoNodes implements AutoCloseable {
    static final String FIRST = "node-1";
    static final String SECOND = "node-2";
    /** How long a node that is asked to stop goes on. */
    static final Duration NOTICE = Duration.ofSeconds(3);
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int KEY_BYTES = 32;

    final RestartablePostgres postgres;
    final Distribution first;
    final Distribution second;
    final Balancer balancer;
    /** Through the balancer. */
    final Http http;
    private final Path folder;

    TwoNodes(Path folder) throws IOException {
        this.folder = folder;
        postgres = new RestartablePostgres(Files.createDirectories(folder.resolve("postgres")));
        Files.writeString(folder.resolve("master.key"), Base64.getEncoder().encodeToString(new byte[KEY_BYTES]));
        first = Demo.start(node(FIRST).setting("demo.password", Product.PASSWORD));
        second = node(SECOND).start();
        balancer = Balancer.before(first, second, folder.resolve("balancer"));
        http = new Http(balancer.uri(), reply -> { });
        Await.until("HAProxy", LONG, () -> answers(http), balancer::output);
    }

    /** A further one, that has an empty folder and the settings of the others. Nothing runs yet. */
    Distribution node(String name) {
        return postgres.setIn(Distribution.unpack(folder.resolve(name)))
                .setting("node.name", name)
                .setting("node.drain.seconds", String.valueOf(NOTICE.toSeconds()))
                .setting("web.trust.forwarded", "true")
                .setting("registry.master.key.file", folder.resolve("master.key").toString());
    }

    /** Past the balancer. */
    static Http at(Distribution node) {
        return new Http(node.uri(""), reply -> { });
    }

    /** As the operator sees the node of this name; missing when there is none. */
    static JsonNode seen(Flow operator, String name) {
        Reply reply = operator.send(Call.get("/api/v1/nodes"));
        assertEquals(200, reply.status(), reply::toString);
        for (JsonNode node : reply.json().get("nodes")) {
            if (node.get("name").asText().equals(name)) {
                return node;
            }
        }
        return reply.json().path("none");
    }

    /** How far a node has come with a version of the tool for language; empty when it has nothing of it. */
    static String condition(JsonNode node, String version) {
        for (JsonNode tool : node.path("tools")) {
            if (tool.get("tool").asText().equals("language") && tool.get("version").asText().equals(version)) {
                return tool.get("state").asText();
            }
        }
        return "";
    }

    String report() {
        return balancer.output() + "\nFirst:\n" + first.log() + "\nSecond:\n" + second.log();
    }

    private static boolean answers(Http http) {
        try {
            return http.send(Call.get("/health/ready")).status() == 200;
        } catch (java.io.UncheckedIOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        balancer.close();
        second.close();
        first.close();
        postgres.close();
    }
}
