package org.trivsel.dist.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivsel.dist.Demo;
import org.trivsel.dist.Distribution;
import org.trivsel.dist.InstalledPostgres;
import org.trivsel.dist.browser.Taking;
import org.trivsel.dist.browser.Visit;

/** With a database of the operator's, the oldest PostgreSQL that is allowed where it is installed, which goes away and comes back under the running product. */
class DatabaseDownIT {
    private static final int CROWD = 48;
    /** The longest a statement may take decides how long people wait before they are told. Shorter here than usual, for the tests' sake. */
    private static final String STATEMENT_MILLIS = "3000";
    private static final Duration DEADLINE = Duration.ofSeconds(12);
    private static final Duration AT_ONCE = Duration.ofSeconds(2);
    private static final Duration RECOVERY = Duration.ofSeconds(10);

    @TempDir
    private static Path folder;
    private static RestartablePostgres postgres;
    private static Distribution trivsel;
    private static String logOfStart;
    private static Http http;
    private static Flow flow;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        // Entered by the one whom PostgreSQL runs as.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        postgres = new RestartablePostgres(Files.createDirectory(folder.resolve("postgres")));
        trivsel = postgres.setIn(Demo.unpack(folder.resolve("product"))).setting("web.trust.forwarded", "true")
                .setting("persistence.statement.timeout", STATEMENT_MILLIS);
        Demo.start(trivsel);
        logOfStart = trivsel.log();
        http = new Http(trivsel.uri(""), reply -> assertTrue(reply.status() < 500 || reply.status() == 503, reply::toString));
        flow = Flow.signIn(http, "pedagogue");
        browser = new Browser(http::send);
        assertEquals(303, browser.signIn(Product.A, "pedagogue", Product.PASSWORD).status());
    }

    @AfterAll
    static void stop() {
        trivsel.close();
        postgres.close();
    }

    @Test
    void worksWithADatabaseOfTheOperators() throws SQLException {
        flow.wholeWay();
        assertFalse(logOfStart.contains(" ERROR "), logOfStart);
        try (Connection superuser = postgres.connect("trivsel")) {
            assertEquals(List.of(), Database.rows(superuser, """
                    select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
                    where c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity)"""));
            assumeTrue(InstalledPostgres.isOldestInstalled(), "Did not run with the oldest that is allowed: there is no PostgreSQL 15 on this machine");
            assertTrue(Database.rows(superuser, "show server_version").get(0).get(0).startsWith("15."));
        }
    }

    @Test
    void saysSoWhileTheDatabaseIsFrozenAndGoesOnAfterwards() throws InterruptedException, ExecutionException {
        JsonNode draft = flow.begin(flow.child());
        postgres.freeze();
        try {
            everybodyIsToldToComeBack(draft);
        } finally {
            postgres.thaw();
        }
        awaitRecovery();
        // What could not be saved can be saved now; that it was perhaps saved after all is no conflict.
        assertEquals(200, flow.send(flow.save(draft)).status());
        flow.wholeWay();
    }

    /** Somebody has an assessment open on a tablet all the while. */
    @Test
    void saysSoWhileTheDatabaseIsGoneAndGoesOnAfterwards() throws InterruptedException, ExecutionException {
        JsonNode draft = flow.begin(flow.child());
        try (Visit visit = new Visit(trivsel).signIn(Product.A, "pedagogue"); Visit reader = new Visit(trivsel).signIn(Product.A, "leader")) {
            Taking taking = Taking.begin(visit, 0);
            taking.answerAll(1);
            taking.assertSaved();
            postgres.kill();
            String stoodAt;
            try {
                taking.answerAll(2);
                stoodAt = taking.itemId();
                everybodyIsToldToComeBack(draft);
                reader.open("/children").assertAccessibleEverywhere("the database is gone");
                taking.assertKeptOnTablet();
            } finally {
                postgres.startAgain();
            }
            awaitRecovery();
            taking.assertSaved();
            taking.reload();
            assertEquals(stoodAt, taking.itemId(), "all that was answered is on the server");
        }
        assertEquals("draft", flow.send(Call.get("/api/v1/assessments/" + draft.get("id").asText())).json().get("status").asText());
        assertEquals(200, flow.send(flow.save(draft)).status());
        flow.wholeWay();
    }

    /** Only here the product may believe what a proxy in front of it says. */
    @Test
    void tellsBrowsersToStayWithTlsWhenTheProxySpeaksIt() {
        Reply page = http.send(Call.get("/sign-in").header("X-Forwarded-Proto", "https"));
        assertTrue(page.header("Strict-Transport-Security").startsWith("max-age=31536000"), page::toString);
        assertTrue(page.header("Set-Cookie").startsWith("__Host-") && page.header("Set-Cookie").contains("; Secure"), page::toString);
        assertEquals("", http.send(Call.get("/sign-in")).header("Strict-Transport-Security"));
    }

    private static void everybodyIsToldToComeBack(JsonNode draft) throws InterruptedException, ExecutionException {
        ExecutorService crowd = Executors.newFixedThreadPool(CROWD);
        try {
            List<Future<Reply>> replies = new ArrayList<>();
            for (int i = 0; i < CROWD; i++) {
                replies.add(crowd.submit(within(DEADLINE, ask(i, draft))::get));
            }
            assertEquals(200, within(AT_ONCE, () -> http.send(Call.get("/health/live"))).get().status());
            for (Future<Reply> reply : replies) {
                assertEquals(503, reply.get().status(), () -> String.valueOf(reply));
                assertTrue(Integer.parseInt(reply.get().header("Retry-After")) > 0, reply::toString);
            }
            assertEquals(503, within(DEADLINE, () -> http.send(Call.get("/health/ready"))).get().status());
            String page = browser.get("/children").text();
            assertTrue(page.contains("Trivsel holder en kort pause") && page.contains("det, du har skrevet på denne tablet, bliver her"), page);
            assertEquals(200, within(AT_ONCE, () -> http.send(Call.get("/sign-in"))).get().status(), "what needs no database is there");
        } finally {
            crowd.shutdownNow();
        }
    }

    private static Supplier<Reply> ask(int number, JsonNode draft) {
        return switch (number % 4) {
            case 0 -> () -> flow.send(Call.get("/api/v1/children"));
            case 1 -> () -> flow.send(flow.save(draft));
            case 2 -> () -> browser.get("/children");
            default -> () -> flow.send(Call.get("/api/v1/units"));
        };
    }

    private static Supplier<Reply> within(Duration deadline, Supplier<Reply> ask) {
        return () -> {
            long began = System.nanoTime();
            Reply reply = ask.get();
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            assertTrue(took.compareTo(deadline) < 0, () -> "took " + took + ": " + reply);
            return reply;
        };
    }

    private static void awaitRecovery() {
        Await.until("recovery", RECOVERY, () -> http.send(Call.get("/health/ready")).status() == 200
                && flow.send(Call.get("/api/v1/children")).status() == 200, trivsel::log);
    }
}
