package org.trivsel.dist.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.dist.Distribution;

/** Two nodes at one PostgreSQL behind HAProxy: what is done at one holds at all, and either may go without anybody noticing. */
class NodesIT {
    private static final Logger LOG = LoggerFactory.getLogger(NodesIT.class);
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration CONVERGENCE = Duration.ofSeconds(5);
    private static final int ROUNDS = 4;

    @TempDir
    private static Path folder;

    private static TwoNodes nodes;
    private static Upgrade operator;
    private static Flow operatorFlow;

    @BeforeAll
    static void start() throws IOException {
        Files.setPosixFilePermissions(folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        nodes = new TwoNodes(folder);
        operatorFlow = Flow.signIn(TwoNodes.at(nodes.first), Person.OPERATOR);
        operator = new Upgrade(operatorFlow, nodes.first);
    }

    @AfterAll
    static void stop() {
        nodes.close();
    }

    @Test
    void whatIsDoneAtOneHoldsAtAll() throws IOException {
        Flow there = Flow.signIn(TwoNodes.at(nodes.second), Person.pedagogue(Product.A));
        String sha256 = operator.bring(Upgrade.language(nodes.first, "0.2.0", folder));
        long began = System.nanoTime();
        operator.install(sha256);
        awaitCondition(TwoNodes.SECOND, "0.2.0", "ready");
        Duration installed = since(began);
        assertTrue(installed.compareTo(CONVERGENCE) < 0, installed::toString);

        operator.point(Product.A, "0.2.0");
        assertEquals("0.2.0", answering(there), "pointed at the first, in force at the second with its next request");
        operator.point(Product.A, Upgrade.OLD);
        assertEquals(Upgrade.OLD, answering(there), "so is going back");

        long removing = System.nanoTime();
        operator.remove(sha256);
        awaitCondition(TwoNodes.SECOND, "0.2.0", "");
        Duration removed = since(removing);
        assertTrue(removed.compareTo(CONVERGENCE) < 0, removed::toString);
        LOG.info("From the word of the operator at one node: installed at both after {} ms, removed at both after {} ms", installed.toMillis(), removed.toMillis());
    }

    @Test
    void aFurtherNodeNeedsNothingButTheSettingsAndWhatItKeepsIsOfNoImportance() throws IOException {
        String sha256 = operator.bring(Upgrade.language(nodes.first, "0.3.0", folder));
        operator.install(sha256);
        operator.point(Product.A, "0.3.0");
        long began = System.nanoTime();
        try (Distribution third = nodes.node("node-3").start()) {
            LOG.info("A node with an empty folder is ready after {} ms", since(began).toMillis());
            assertEquals("0.3.0", answering(Flow.signIn(TwoNodes.at(third), Person.pedagogue(Product.A))), "with the first request after it is ready");
            awaitState("node-3", "ready");
            assertEquals(List.of("ready", "ready"), Stream.of(Upgrade.OLD, "0.3.0")
                    .map(version -> TwoNodes.condition(TwoNodes.seen(operatorFlow, "node-3"), version)).toList());

            third.stop();
            assertEquals("stopped", TwoNodes.seen(operatorFlow, "node-3").get("state").asText());
            delete(third.data().resolve("runtime"));
            third.start();
            assertEquals("0.3.0", answering(Flow.signIn(TwoNodes.at(third), Person.pedagogue(Product.A))), "its folders were wiped");
            awaitState("node-3", "ready");
        }
        operator.point(Product.A, Upgrade.OLD);
        operator.remove(sha256);
    }

    /** Each of them, one after the other, while people work. */
    @Test
    void thePlatformIsRestartedNodeByNodeAndNobodyNotices() {
        List<Autosave> people = Stream.of(Person.pedagogue(Product.A), Person.leader(Product.A), Person.pedagogue(Product.B), Person.leader(Product.B))
                .map(NodesIT::atWork).toList();
        people.forEach(Autosave::start);
        people.forEach(person -> person.awaitRounds(ROUNDS));
        for (String name : List.of(TwoNodes.FIRST, TwoNodes.SECOND)) {
            Distribution node = name.equals(TwoNodes.FIRST) ? nodes.first : nodes.second;
            assertEquals(0, node.stop());
            people.forEach(person -> person.awaitRounds(ROUNDS));
            node.start();
            Await.until("HAProxy to see it", LONG, () -> nodes.balancer.output().contains("/" + name + " is UP, reason"), nodes::report);
            people.forEach(person -> person.awaitRounds(ROUNDS));
        }
        people.forEach(Autosave::end);

        assertEquals(List.of(), people.stream().flatMap(person -> person.refused().stream()).toList(), nodes::report);
        for (Autosave person : people) {
            JsonNode kept = person.kept();
            assertEquals(1 + person.saved(), kept.get("revision").asInt());
            assertEquals(person.answers(), kept.get("answers").toString());
        }
        LOG.info("Two nodes restarted one after the other under {} people: {} answers saved and {} pages shown, none refused; the longest wait was {} ms",
                people.size(), people.stream().mapToInt(Autosave::saved).sum(), people.stream().mapToInt(Autosave::shown).sum(),
                people.stream().mapToLong(Autosave::longest).max().orElse(0));
    }

    @Test
    void aNodeThatIsAskedToStopIsNotReadyAnyMoreAndFinishesWhatItHas() throws IOException {
        Distribution node = nodes.node("node-4").start();
        try (Socket late = new Socket("localhost", node.port())) {
            byte[] body = ("{\"tenant\":\"" + Product.A + "\",\"username\":\"pedagogue\",\"password\":\"" + Product.PASSWORD + "\"}")
                    .getBytes(StandardCharsets.UTF_8);
            OutputStream out = late.getOutputStream();
            out.write(("POST /api/v1/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(body, 0, 10);
            out.flush();
            Flow.signIn(TwoNodes.at(node), Person.pedagogue(Product.A));

            node.process().destroy();
            Await.until("that it is not ready", LONG, () -> node.get("/health/ready").statusCode() == 503, node::log);
            assertEquals("{\"status\":\"stopping\",\"missing\":\"1 requests to be answered\"}", node.get("/health/ready").body());
            awaitState("node-4", "stopping");
            assertEquals(200, node.get("/health/live").statusCode());
            Flow.signIn(TwoNodes.at(node), Person.pedagogue(Product.A));
            assertTrue(!node.exitsWithin(TwoNodes.NOTICE.plusSeconds(1)), "it has been given something that is not through");

            out.write(body, 10, body.length - 10);
            out.flush();
            assertEquals("HTTP/1.1 200", start(late.getInputStream()));
            assertTrue(node.exitsWithin(LONG));
            assertEquals("stopped", TwoNodes.seen(operatorFlow, "node-4").get("state").asText());
        } finally {
            node.close();
        }
    }

    @Test
    void whatIsNotWhatWasBroughtInIsRefusedByTheNodeThatLooks() throws Exception {
        String sha256 = operator.bring(Upgrade.language(nodes.first, "0.4.0", folder));
        operator.install(sha256);
        awaitCondition(TwoNodes.SECOND, "0.4.0", "ready");
        execute("update trivsel.module_content set content = overlay(content placing '\\x00'::bytea from 5000) where sha256 = '" + sha256 + "'");
        try (Distribution third = nodes.node("node-5").start()) {
            awaitCondition("node-5", "0.4.0", "failed");
            JsonNode seen = TwoNodes.seen(operatorFlow, "node-5");
            assertTrue(seen.toString().contains("Its bytes in the database are not those that were brought in"), seen::toString);
            assertEquals("{\"status\":\"up\",\"remarks\":[\"language 0.4.0 cannot be installed here: its bytes in the database are not those that were brought in\"]}",
                    third.get("/health/ready").body(), "it serves what it can, and says so");
            assertEquals(Upgrade.OLD, answering(Flow.signIn(TwoNodes.at(third), Person.pedagogue(Product.A))));
            assertEquals("ready", TwoNodes.condition(TwoNodes.seen(operatorFlow, TwoNodes.FIRST), "0.4.0"), "the others go on");
            Browser pages = new Browser(TwoNodes.at(nodes.second)::send);
            pages.signIn("system", "operator", Product.PASSWORD);
            String page = pages.get("/system/nodes").text();
            assertTrue(page.contains("node-5") && page.contains("Ikke som den skal være") && page.contains("not those that were brought in"), page);
        }
        operator.remove(sha256);
    }

    /** A folder of its own for the copies of bundles, in memory and small: it can be filled without harm to the machine. */
    @Test
    void aNodeWhoseDiskIsFullSaysSoServesWhatItCanAndHasItWhenThereIsRoom() throws Exception {
        Distribution narrow = nodes.node("node-6");
        Path cache = Files.createDirectories(narrow.data().resolve("runtime"));
        boolean root = System.getProperty("user.name").equals("root");
        narrow.within("unshare", root ? "-m" : "-Urm", "sh", "-c", "mount -t tmpfs -o size=200m tmpfs " + cache + " && exec \"$@\"", "sh");
        try (narrow) {
            narrow.start();
            Path seenFromHere = Path.of("/proc", String.valueOf(narrow.process().pid()), "root").resolve(cache.toString().substring(1));
            Path ballast = seenFromHere.resolve("ballast");
            fill(ballast);
            String sha256 = operator.bring(Upgrade.language(nodes.first, "0.5.0", folder));
            operator.install(sha256);
            awaitCondition("node-6", "0.5.0", "failed");
            JsonNode seen = TwoNodes.seen(operatorFlow, "node-6");
            assertTrue(seen.toString().contains("The disk of this node is full"), seen::toString);
            assertTrue(narrow.get("/health/ready").body().contains("language 0.5.0 cannot be installed here: the disk is full"));
            assertEquals(Upgrade.OLD, answering(Flow.signIn(TwoNodes.at(narrow), Person.pedagogue(Product.A))));
            awaitCondition(TwoNodes.SECOND, "0.5.0", "ready");

            Files.delete(ballast);
            awaitCondition("node-6", "0.5.0", "ready");
            operator.remove(sha256);
        }
    }

    private static void fill(Path ballast) throws IOException {
        byte[] block = new byte[4096];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            LOG.info("{} bytes fill it: {}", Files.size(ballast), full.getMessage());
        }
    }

    private static void execute(String sql) throws java.sql.SQLException {
        try (var connection = nodes.postgres.connect("trivsel"); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String start(InputStream in) throws IOException {
        return new String(in.readNBytes("HTTP/1.1 200".length()), StandardCharsets.US_ASCII);
    }

    private static void awaitState(String node, String state) {
        Await.until(node + " to be " + state, LONG, () -> TwoNodes.seen(operatorFlow, node).path("state").asText().equals(state),
                () -> TwoNodes.seen(operatorFlow, node) + "\n" + nodes.report());
    }

    private static void awaitCondition(String node, String version, String condition) {
        Await.until(version + " at " + node + " to be " + condition, LONG,
                () -> TwoNodes.condition(TwoNodes.seen(operatorFlow, node), version).equals(condition),
                () -> TwoNodes.seen(operatorFlow, node) + "\n" + nodes.report());
    }

    private static Autosave atWork(Person person) {
        Flow flow = Flow.signIn(nodes.http, person);
        Browser browser = new Browser(nodes.http::send);
        assertEquals(303, browser.signIn(person.tenant(), person.username(), Product.PASSWORD).status());
        return new Autosave(flow, flow.begin(flow.child()), browser, List.of("/", "/tools/language"));
    }

    private static String answering(Flow person) {
        for (JsonNode tool : person.send(Call.get("/api/v1/tools")).json()) {
            if (tool.get("id").asText().equals("language")) {
                return tool.get("version").asText();
            }
        }
        throw new AssertionError("No tool for language");
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
