package org.trivsel.dist.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivsel.dist.Container;
import org.trivsel.dist.HostileTool;

/** Each kind of tool that does harm: the cause is named, its people get a clear word, and everybody else notices nothing. */
class HostileToolsIT {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int CROWD = 12;

    @TempDir
    private static Path folder;

    private static Container container;
    private static Http http;
    private static Upgrade operator;
    private static Flow strandby;
    private static Browser pages;

    @BeforeAll
    static void start() {
        container = Container.demo(folder, Map.of("watch.start.seconds", "3", "watch.hung.seconds", "3",
                "watch.least.errors", "5", "watch.most.threads", "10", "watch.log.lines", "200"));
        http = new Http(container.distribution().uri(""), reply -> { });
        operator = new Upgrade(Flow.signIn(http, Person.OPERATOR), container.distribution());
        strandby = Flow.signIn(http, Person.pedagogue(Product.A));
        pages = new Browser(http::send);
        assertEquals(303, pages.signIn(Product.A, Person.pedagogue(Product.A).username(), Product.PASSWORD).status());
    }

    @AfterAll
    static void stop() {
        container.close();
    }

    @AfterEach
    void everythingElseAnswers() {
        assertEquals(List.of(200, 200, 200, 200), List.of(pages.get("/").status(), pages.get("/tools/language").status(),
                pages.get("/health/ready").status(), strandby.send(Call.get("/api/v1/children")).status()), container.distribution()::log);
    }

    @Test
    void oneThatThrowsAtItsStartIsTakenAwayWithItsCause() throws IOException {
        assertGivenUp("throws", "throw", Map.of(), "It does not want to");
    }

    @Test
    void oneWhoseStartDoesNotReturnKeepsNobodyFromStarting() throws IOException {
        assertGivenUp("hangs", "hang", Map.of(), "Its start did not return in time. It hangs at " + HostileTool.nameIn("hangs") + ".hang");
        String good = operator.bring(HostileTool.of("good", "1.0.0", "nothing").write(folder));
        operator.install(good);
        assertTrue(operator.send(Call.get("/api/v1/quarantine/acts")).text().contains("module.give-up"));
    }

    @Test
    void oneWhoseTablesCannotBeMadeIsTakenAwayWithItsCause() throws IOException {
        assertGivenUp("tables", "nothing", Map.of("db/migration/V1__tables.sql", "creat table note ()"), "syntax error at or near");
    }

    @Test
    void oneThatIsDroppedInAndSleepsAtItsStartIsSetApart() throws IOException {
        Path jar = HostileTool.of("sleeps", "1.0.0", "sleep").write(folder);
        Thread dropping = new Thread(() -> install(jar));
        dropping.start();
        assertEquals("start_hangs", apart("sleeps").get("ailment").asText());
        await("the thread of whoever started it goes on", () -> !dropping.isAlive());
    }

    @Test
    void whoeverIsPointedAtABrokenVersionIsPointedBack() throws IOException {
        installed("newer", "1.0.0");
        enable("newer");
        installed("newer", "2.0.0");
        await("the first version", () -> strandby.send(Call.get(HostileTool.path("newer", "version"))).text().equals("1.0.0"));
        point("newer", "2.0.0");
        assertEquals("2.0.0", strandby.send(Call.get(HostileTool.path("newer", "version"))).text());
        for (int i = 0; i < CROWD; i++) {
            strandby.send(Call.get(HostileTool.path("newer", "broken")));
        }
        await("the version before", () -> strandby.send(Call.get(HostileTool.path("newer", "broken"))).text().equals("1.0.0"));
        JsonNode pointer = operator.send(Call.get("/api/v1/pointers/newer/tenants/" + Product.A)).json().get(0);
        assertTrue(pointer.get("reason").asText().startsWith("Back from 2.0.0: ") && pointer.get("reason").asText().contains("ended in an error of its own"),
                pointer::toString);
        assertTrue(pointer.get("by").isNull(), "the platform decided");
        assertTrue(operator.send(Call.get("/api/v1/quarantine/acts")).text().contains("Back from 2.0.0: "));
    }

    @Test
    void oneThatHasNoVersionBeforeIsSetApartAndComesBackWhenAnOperatorLetsIt() throws IOException {
        installed("only", "2.0.0");
        enable("only");
        for (int i = 0; i < CROWD; i++) {
            strandby.send(Call.get(HostileTool.path("only", "broken")));
        }
        JsonNode apart = apart("only");
        assertEquals("errors", apart.get("ailment").asText());
        assertTrue(apart.get("cause").asText().contains("java.lang.IllegalStateException: It is broken"), apart::toString);
        await("a word to programs", () -> strandby.send(Call.get(HostileTool.path("only", "version"))).status() == 503);
        assertEquals("tool-set-apart", strandby.send(Call.get(HostileTool.path("only", "version"))).json().get("code").asText());
        Reply page = pages.get("/tools/only");
        assertEquals(503, page.status());
        assertTrue(page.text().contains("Fjendtlig er sat til side for nu") && page.text().contains("Intet er gået tabt"), page::toString);
        assertTrue(pages.get("/").text().contains("Fjendtlig holder pause lige nu"));
        assertEquals(404, fjordvik().send(Call.get(HostileTool.path("only", "version"))).status(), "nobody else learns of it");
        await("no bundle that runs", () -> container.bundles().get("org.trivsel.dist.only").equals("RESOLVED"));

        String lift = "/api/v1/quarantine/" + apart.get("id").asText() + "/lift";
        assertEquals(400, operator.send(Call.post(lift, "{\"reason\":\" \"}")).status());
        assertEquals(200, operator.send(Call.post(lift, "{\"reason\":\"Seen to\"}")).status());
        assertEquals("not-set-apart", operator.send(Call.post(lift, "{\"reason\":\"Again\"}")).json().get("code").asText());
        await("its answer", () -> strandby.send(Call.get(HostileTool.path("only", "version"))).text().equals("2.0.0"));
    }

    /** More people than the database has connections. */
    @Test
    void oneWhoseAnswersDoNotComeLeavesRoomForTheOthersAndIsSetApart() throws IOException {
        installed("stuck", "1.0.0");
        enable("stuck");
        List<Thread> crowd = new ArrayList<>(IntStream.range(0, CROWD)
                .mapToObj(i -> new Thread(() -> strandby.send(Call.get(HostileTool.path("stuck", "hang"))))).toList());
        crowd.forEach(Thread::start);
        for (int i = 0; i < CROWD; i++) {
            assertEquals(200, strandby.send(Call.get("/api/v1/children")).status());
            assertEquals(200, pages.get("/tools/language").status());
        }
        Reply told = strandby.send(Call.get(HostileTool.path("stuck", "version")));
        assertEquals(503, told.status(), told::toString);
        JsonNode apart = apart("stuck");
        assertEquals("hangs", apart.get("ailment").asText());
        assertTrue(apart.get("cause").asText().contains(HostileTool.nameIn("stuck")), apart::toString);
        await("those in the crowd who held no place are told", () -> crowd.stream().filter(Thread::isAlive).count() < CROWD);
    }

    @Test
    void oneThatWritesTheLogFullIsSetApart() throws IOException {
        container.install(HostileTool.of("floods", "1.0.0", "flood").write(folder));
        assertEquals("log_flood", apart("floods").get("ailment").asText());
    }

    @Test
    void oneWithThreadsThatNeverEndIsSetApart() throws IOException {
        container.install(HostileTool.of("threads", "1.0.0", "threads").write(folder));
        JsonNode apart = apart("threads");
        assertEquals("threads", apart.get("ailment").asText());
        assertTrue(apart.get("cause").asText().contains("hostile-"), apart::toString);
    }

    /** Its activator is well; what the framework makes of its description is not. */
    @Test
    void oneWithAComponentThatThrowsIsSetApart() throws IOException {
        container.install(HostileTool.withComponent("component", "1.0.0").write(folder));
        JsonNode apart = apart("component");
        assertEquals("start_failed", apart.get("ailment").asText());
        assertTrue(apart.get("cause").asText().contains("could not be made"), apart::toString);
    }

    private static void assertGivenUp(String id, String harm, Map<String, String> files, String cause) throws IOException {
        String sha256 = operator.bring(HostileTool.of(id, "1.0.0", harm, files).write(folder));
        Reply reply = operator.go(sha256, "install", operator.plan(sha256, "install").get("mark").asText());
        assertEquals(202, reply.status(), reply::toString);
        await(id, () -> !operator.module(sha256).get("cause").isNull());
        assertTrue(operator.module(sha256).get("cause").asText().contains(cause), () -> operator.module(sha256).toString());
        assertEquals("kept", operator.module(sha256).get("standing").asText());
    }

    private static void installed(String id, String version) throws IOException {
        operator.install(operator.bring(HostileTool.of(id, version, "nothing").write(folder)));
    }

    private static void enable(String id) {
        Reply reply = operator.send(Call.of("PUT", "/api/v1/tenants/" + Product.A + "/tools/" + id).json("{}"));
        assertTrue(reply.status() < 300, reply::toString);
    }

    private static void point(String id, String version) {
        Reply reply = operator.send(Call.of("PUT", "/api/v1/pointers/" + id + "/tenants/" + Product.A)
                .json("{\"version\":\"" + version + "\",\"reason\":\"Tried by a test\",\"seen\":0}"));
        assertEquals(200, reply.status(), reply::toString);
    }

    private static JsonNode apart(String id) {
        List<JsonNode> found = new ArrayList<>();
        await(id + " in quarantine", () -> {
            operator.send(Call.get("/api/v1/quarantine")).json().get("apart").forEach(one -> {
                if (one.get("tool").asText().equals(id)) {
                    found.add(one);
                }
            });
            return !found.isEmpty();
        });
        return found.get(0);
    }

    private static Flow fjordvik() {
        return Flow.signIn(http, Person.pedagogue(Product.B));
    }

    private static void await(String what, java.util.function.BooleanSupplier reached) {
        Await.until(what, LONG, reached, container.distribution()::log);
    }

    /** Whoever starts it gets its failure; that is theirs. */
    private static void install(Path jar) {
        try {
            container.install(jar);
        } catch (RuntimeException e) {
            assertTrue(e.getMessage() != null || e.getCause() != null);
        }
    }
}
