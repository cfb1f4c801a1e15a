package org.trivsel.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trivsel.platform.web.testlib.MemoryTools;
import org.trivsel.platform.web.site.Origin;
import org.trivsel.platform.web.site.Patience;
import org.trivsel.platform.web.testlib.SampleTool;
import org.trivsel.platform.web.testlib.World;
import org.trivsel.problem.NotFound;
import org.trivsel.tool.Tool;
import org.trivsel.web.Response;
import org.trivsel.web.Route;
import org.trivsel.web.Site;

@Timeout(60)
class FrontTest {
    private House house;
    private Browser pedagogue;

    @BeforeEach
    void open() throws Exception {
        house = House.open();
        pedagogue = Browser.of(house, World.pedagogue());
    }

    @AfterEach
    void close() throws Exception {
        house.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/assets/x/app.js", "/api/v1/nothing", "/nowhere"})
    void tellsTheBrowserHowLittleItMayDo(String path) throws Exception {
        HttpResponse<String> answer = pedagogue.get(path);
        String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.contains("script-src 'self'") && policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"), policy);
        assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
        assertEquals("no-referrer", answer.headers().firstValue("Referrer-Policy").orElse(""));
    }

    @Test
    void keepsPagesOutOfCachesAndAssetsInThem() throws Exception {
        HttpResponse<String> page = pedagogue.get("/");
        assertEquals("no-store", page.headers().firstValue("Cache-Control").orElse(""));
        String css = page.body().replaceAll("(?s).*href=\"(/assets/[^\"]+trivsel.css)\".*", "$1");
        HttpResponse<String> asset = pedagogue.get(css);
        assertEquals("public, max-age=31536000, immutable", asset.headers().firstValue("Cache-Control").orElse(""));
        assertTrue(asset.body().contains("--ds-color") && asset.body().contains(".tv-bar"));
        assertEquals("no-cache", pedagogue.get("/assets/older/trivsel.css").headers().firstValue("Cache-Control").orElse(""));
        assertEquals(404, pedagogue.get("/assets/x/passwd").statusCode());
    }

    @Test
    void refusesFormsWithoutTheSessionsToken() throws Exception {
        assertEquals(200, pedagogue.submit("/tools/language/echo", Map.of("word", "hej")).statusCode());
        assertEquals(403, pedagogue.post("/tools/language/echo", Map.of("word", "hej")).statusCode());
        assertEquals(403, pedagogue.post("/tools/language/echo", Map.of("csrf", Browser.of(house, World.leader()).csrf())).statusCode());
        pedagogue.headers.put("Origin", "https://evil.example");
        HttpResponse<String> forged = pedagogue.submit("/tools/language/echo", Map.of("word", "hej"));
        assertEquals(403, forged.statusCode());
        assertTrue(forged.body().contains("Siden er blevet for gammel"));
    }

    @Test
    void readsTheTokenFromQueriesNever() throws Exception {
        assertEquals(403, pedagogue.post("/tools/language/echo?csrf=" + pedagogue.csrf(), Map.of("word", "hej")).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/tools/nothing/x", "/tools/idle/x", "/tools/language/nowhere", "/children/not-an-id", "/children/stolen",
        "/children/00000000-0000-0004-0000-00000000ffff", "/system", "/units/00000000-0000-0001-0000-000000000005"})
    void saysTheSameWhatIsNotThereAndWhatIsNotForYou(String path) throws Exception {
        HttpResponse<String> answer = pedagogue.get(path);
        assertTrue(answer.statusCode() == 404 || answer.statusCode() == 403, path + " " + answer.statusCode());
        assertTrue(answer.body().contains("<h1>Vi kan ikke finde siden.</h1>"), answer.body());
    }

    @Test
    void saysCalmlyThatAToolIsSetAside() throws Exception {
        HttpResponse<String> answer = pedagogue.get("/tools/broken/x");
        assertEquals(503, answer.statusCode());
        assertTrue(answer.body().contains("Motorik holder pause lige nu"));
        assertTrue(answer.headers().firstValue("Retry-After").isPresent());
        assertEquals(404, Browser.of(house, World.operator()).get("/tools/broken/x").statusCode());
    }

    @Test
    void saysCalmlyThatTheDatabaseIsAwayAndRecovers() throws Exception {
        house.sessions.down(true);
        HttpResponse<String> answer = pedagogue.get("/");
        assertEquals(503, answer.statusCode());
        assertEquals("2", answer.headers().firstValue("Retry-After").orElse(""));
        assertTrue(answer.body().contains("Trivsel holder en kort pause"));
        house.sessions.down(false);
        assertEquals(200, pedagogue.get("/").statusCode());
    }

    @Test
    void showsNothingOfWhatBroke() throws Exception {
        HttpResponse<String> answer = pedagogue.get("/tools/language/boom");
        assertEquals(500, answer.statusCode());
        assertTrue(answer.body().contains(answer.headers().firstValue("X-Request-Id").orElse("-")));
        assertFalse(answer.body().contains("secret") || answer.body().contains("Exception") || answer.body().contains("org.trivsel"));
        assertEquals(500, pedagogue.get("/tools/language/away").statusCode());
    }

    @Test
    void keepsABrokenToolFromBreakingTheRest() throws Exception {
        house.floor.desk().arrive("broken", new Site() {
            @Override
            public List<Route> routes() {
                return List.of(Route.get("/tools/language/linkage", request -> {
                    throw new NoClassDefFoundError("org/trivsel/secret");
                }));
            }

            @Override
            public List<org.trivsel.web.Place> places(org.trivsel.access.Caller caller) {
                throw new NoClassDefFoundError("org/trivsel/secret");
            }

            @Override
            public List<org.trivsel.web.Task> tasks(org.trivsel.access.Caller caller) {
                throw new IllegalStateException("secret");
            }
        }, new Origin(House.LANGUAGE, MemoryTools.VERSION, 9));
        assertEquals(200, pedagogue.get("/").statusCode());
        HttpResponse<String> answer = pedagogue.get("/tools/language/linkage");
        assertEquals(500, answer.statusCode());
        assertFalse(answer.body().contains("secret"));
    }

    @Test
    void answersScriptsWithProblemDocuments() throws Exception {
        pedagogue.headers.put("Accept", "application/json");
        HttpResponse<String> answer = pedagogue.get("/tools/language/nowhere");
        assertEquals("application/problem+json", answer.headers().firstValue("Content-Type").orElse(""));
        assertTrue(answer.body().contains("\"code\":\"not-found\"") && answer.body().contains("\"status\":404"), answer.body());
    }

    @Test
    void answersHtmxWithAPart() throws Exception {
        pedagogue.headers.put("HX-Request", "true");
        String rows = pedagogue.get("/children?q=el").body();
        assertTrue(rows.contains("tv-list") && !rows.contains("<html"), rows);
        String problem = pedagogue.get("/tools/language/nowhere").body();
        assertTrue(problem.contains("tv-note") && !problem.contains("<html"), problem);
    }

    @Test
    void sendsFilesAndJsonAsTheyAre() throws Exception {
        HttpResponse<String> picture = pedagogue.get("/tools/language/picture");
        assertTrue(picture.headers().firstValue("Content-Security-Policy").orElse("").contains("sandbox"));
        assertTrue(picture.headers().firstValue("Cache-Control").orElse("").contains("immutable"));
        assertEquals("attachment; filename=\"b_rn__1_.csv\"; filename*=UTF-8''b%C3%B8rn%20%221%22.csv",
                pedagogue.get("/tools/language/list").headers().firstValue("Content-Disposition").orElse(""));
        assertEquals("\"7\"", pedagogue.get("/tools/language/state").headers().firstValue("ETag").orElse(""));
    }

    @Test
    void takesFilesOfSomebodySignedIn() throws Exception {
        house.floor.desk().arrive("import", files(), Origin.platform(3));
        assertTrue(upload(pedagogue, pedagogue.csrf(), "navn;født\nNoah;2022").body().contains("liste.csv 20 1"));
        assertEquals(403, upload(pedagogue, "forged", "x").statusCode());
        HttpResponse<String> big = upload(pedagogue, pedagogue.csrf(), "x".repeat(3 << 20));
        assertEquals(400, big.statusCode());
        assertTrue(big.body().contains("Det er for stort"), big.body());
    }

    @Test
    void leavesFilesOfStrangersWhereTheyAreWhateverTheirCookieLooksLike() throws Exception {
        house.floor.desk().arrive("import", files(), Origin.platform(3));
        assertEquals(400, brokenUpload(pedagogue).statusCode(), "read, and found broken");
        Browser stranger = new Browser(house);
        stranger.cookies.put("trivsel-session", "0123456789abcdef".repeat(6));
        stranger.headers.put("X-CSRF-Token", stranger.csrf());
        assertEquals(401, brokenUpload(stranger).statusCode(), "asked to sign in, and not read");
    }

    /** More of them than the server has threads. */
    @Test
    void whoSendsSlowlyKeepsNobodyWaiting() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 250; i++) {
                slow.add(beginSignIn());
            }
            HttpRequest page = pedagogue.request("/children").timeout(Duration.ofSeconds(5)).build();
            assertEquals(200, pedagogue.send(page).statusCode());
            HttpRequest form = pedagogue.request("/sign-in").timeout(Duration.ofSeconds(5)).POST(HttpRequest.BodyPublishers.ofString("a=b")).build();
            HttpResponse<String> shed = pedagogue.send(form);
            assertEquals(503, shed.statusCode());
            assertTrue(shed.headers().firstValue("Retry-After").isPresent());
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void refusesBodiesThatAreTooLongOrBroken() throws Exception {
        assertEquals(400, pedagogue.submit("/tools/language/echo", Map.of("word", "x".repeat(1 << 20))).statusCode());
        HttpRequest odd = pedagogue.request("/tools/language/echo").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[] {'a', '=', (byte) 0xff})).build();
        assertEquals(400, pedagogue.send(odd).statusCode());
        HttpRequest put = pedagogue.request("/").PUT(HttpRequest.BodyPublishers.ofString("x")).build();
        assertEquals(405, pedagogue.send(put).statusCode());
    }

    @Test
    void shedsWhatItHasNoRoomFor() throws Exception {
        try (House full = new House(0, Patience.USUAL, 0)) {
            HttpResponse<String> answer = new Browser(full).get("/sign-in");
            assertEquals(503, answer.statusCode());
            assertEquals("2", answer.headers().firstValue("Retry-After").orElse(""));
            assertTrue(answer.body().contains("Der er mange inde lige nu"));
        }
    }

    @Test
    void takesAToolOutOfTheMenuWithItsSite() throws Exception {
        assertTrue(pedagogue.get("/").body().contains("href=\"/tools/language\""));
        house.floor.desk().depart(House.LANGUAGE);
        assertFalse(pedagogue.get("/").body().contains("href=\"/tools/language\""));
        assertEquals(404, pedagogue.get("/tools/language").statusCode());
        house.floor.desk().arrive(House.LANGUAGE, new SampleTool(), new Origin(House.LANGUAGE, MemoryTools.VERSION, 2));
        assertEquals(200, pedagogue.get("/tools/language").statusCode());
    }

    @Test
    void asksTheSuccessorWhenASiteWentAwayUnderneath() throws Exception {
        house.floor.desk().depart(House.LANGUAGE);
        AtomicBoolean first = new AtomicBoolean(true);
        house.floor.desk().arrive(House.LANGUAGE, () -> List.of(Route.get("/tools/language", request -> {
            if (first.getAndSet(false)) {
                house.tools.set(House.LANGUAGE, Tool.State.STOPPED);
                throw new NotFound();
            }
            return Response.page("x", null, out -> out.append("<h1>Anden</h1>"));
        })), new Origin(House.LANGUAGE, MemoryTools.VERSION, 2));
        HttpResponse<String> answer = pedagogue.get("/tools/language");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("<h1>Anden</h1>"));
    }

    @Test
    void dropsNothingWhileAToolIsUpdatedUnderLoad() throws Exception {
        try (House busy = new House(0, new Patience(Duration.ofSeconds(10), Duration.ofSeconds(5), Duration.ofSeconds(10)), 32)) {
            AtomicBoolean going = new AtomicBoolean(true);
            AtomicInteger asked = new AtomicInteger();
            AtomicInteger failed = new AtomicInteger();
            Browser browser = Browser.of(busy, World.pedagogue());
            List<CompletableFuture<Void>> clients = IntStream.range(0, 6).mapToObj(client -> CompletableFuture.runAsync(() -> {
                while (going.get()) {
                    asked.incrementAndGet();
                    if (status(browser, "/tools/language") != 200) {
                        failed.incrementAndGet();
                    }
                }
            })).toList();
            for (int update = 0; update < 40; update++) {
                int before = asked.get();
                assertTrue(busy.floor.desk().depart(House.LANGUAGE));
                busy.floor.desk().arrive(House.LANGUAGE, new SampleTool(), new Origin(House.LANGUAGE, MemoryTools.VERSION, 2));
                while (asked.get() < before + 10) {
                    Thread.onSpinWait();
                }
            }
            going.set(false);
            for (CompletableFuture<Void> client : clients) {
                client.get(20, TimeUnit.SECONDS);
            }
            assertEquals(0, failed.get(), () -> "of " + asked.get());
        }
    }

    private static int status(Browser browser, String path) {
        try {
            return browser.get(path).statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Site files() {
        return () -> List.of(Route.post("/import", request -> {
            var file = request.file("file").orElseThrow();
            return Response.page("x", null, out -> out.append(file.name() + " " + file.size() + " " + request.field("kind").orElse("-")));
        }));
    }

    private static HttpResponse<String> upload(Browser browser, String csrf, String content) throws Exception {
        String body = part("csrf\"", csrf) + part("kind\"", "1") + part("file\"; filename=\"liste.csv\"", content) + "--b--\r\n";
        return browser.send(browser.request("/import").header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    private static HttpResponse<String> brokenUpload(Browser browser) throws Exception {
        return browser.send(browser.request("/import").header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofString("this is no form")).build());
    }

    private Socket beginSignIn() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), house.port());
        socket.getOutputStream().write(("POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: 100\r\n\r\nt").getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String part(String name, String value) {
        return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\r\n\r\n" + value + "\r\n";
    }
}
