package org.trivsel.dist.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The door: who has not the whole key learns nothing about any part of it. */
class SignInIT {
    private static final Product PRODUCT = Product.running();
    private static final int ROUNDS = 5;
    private static final int TRIES = 5;
    private static final Pattern ELSEWHERE = Pattern.compile("=\"([^\"]*evil\\.example[^\"]*)\"");
    /** Tenant, name, password: the first part that is wrong differs. */
    private static final Map<String, List<String>> WRONG = Map.of(
            "tenant", List.of("nowhere", "pedagogue", Product.PASSWORD),
            "name", List.of(Product.A, "nobody-here", Product.PASSWORD),
            "password", List.of(Product.A, "pedagogue", "not the password"));

    @BeforeEach
    @AfterEach
    void forget() {
        PRODUCT.forgetWrongSignIns();
    }

    @Test
    void saysTheSameWhateverIsWrong() {
        List<String> api = WRONG.values().stream().map(SignInIT::byProgram).map(SignInIT::said).distinct().toList();
        assertEquals(1, api.size(), api::toString);
        assertTrue(api.get(0).startsWith("401"), api::toString);

        List<String> pages = WRONG.values().stream().map(key -> said(byPage(key), key)).distinct().toList();
        assertEquals(1, pages.size(), pages::toString);
        assertTrue(pages.get(0).startsWith("401"), pages::toString);
    }

    @Test
    void takesAsLongWhateverIsWrong() {
        Map<String, List<Long>> times = new LinkedHashMap<>();
        for (int round = 0; round <= ROUNDS; round++) {
            boolean warm = round > 0;
            WRONG.forEach((what, key) -> {
                PRODUCT.forgetWrongSignIns();
                long began = System.nanoTime();
                byProgram(key);
                if (warm) {
                    times.computeIfAbsent(what, it -> new ArrayList<>()).add(System.nanoTime() - began);
                }
            });
        }
        List<Long> medians = times.values().stream().map(all -> all.stream().sorted().toList().get(ROUNDS / 2)).sorted().toList();
        assertTrue(medians.get(2) < 2 * medians.get(0), () -> "medians in ns: " + medians + " of " + times);
    }

    @Test
    void endsAfterTooManyTriesAlsoForTheRightPasswordAndForNamesThatDoNotExist() {
        for (String name : List.of("pedagogue", "nobody-here")) {
            for (int i = 0; i < TRIES; i++) {
                assertEquals(401, byProgram(List.of(Product.A, name, "wrong " + i)).status());
            }
            for (Function<List<String>, Reply> door : List.<Function<List<String>, Reply>>of(SignInIT::byProgram, SignInIT::byPage)) {
                Reply reply = door.apply(List.of(Product.A, name, Product.PASSWORD));
                assertEquals(429, reply.status(), reply::toString);
                assertTrue(Integer.parseInt(reply.header("Retry-After")) > 60, reply::toString);
            }
        }
        assertEquals(200, byProgram(List.of(Product.A, "leader", Product.PASSWORD)).status(), "others are not shut out");
        assertEquals(200, byProgram(List.of(Product.B, "pedagogue", Product.PASSWORD)).status(), "nor the same name elsewhere");
    }

    @Test
    void cannotBeTriedByWritingTheSameNameDifferently() {
        List<String> spellings = List.of("pedagogue", "PEDAGOGUE", " pedagogue", "pedagogue ", "Pedagogue");
        spellings.forEach(name -> byProgram(List.of(Product.A, name, "wrong")));
        assertEquals(429, byProgram(List.of(Product.A, "pedagogue", Product.PASSWORD)).status());
    }

    @Test
    void leavesAnEntryOfTheTryAndOfTheSuccess() {
        Reply wrong = byProgram(WRONG.get("password"));
        Reply right = byProgram(List.of(Product.A, "pedagogue", Product.PASSWORD));
        String outcomes = "select action || ' ' || outcome from audit_entry where request_id = ?";
        assertEquals("session.open DENIED", PRODUCT.database().one(outcomes, wrong.header("X-Request-Id")));
        assertEquals("session.open DONE", PRODUCT.database().one(outcomes, right.header("X-Request-Id")));
    }

    @Test
    void givesANewSessionWhateverCookieOneComesWith() {
        Browser browser = new Browser(PRODUCT::send);
        String planted = "a".repeat(96);
        browser.setCookie(Browser.SESSION, planted);
        browser.signIn(Product.A, "pedagogue", Product.PASSWORD);
        String first = browser.cookie(Browser.SESSION);
        assertNotEquals(planted, first);

        browser.signIn(Product.A, "pedagogue", Product.PASSWORD);
        assertNotEquals(first, browser.cookie(Browser.SESSION));
        Browser thief = new Browser(PRODUCT::send);
        thief.setCookie(Browser.SESSION, first);
        assertEquals(303, thief.get("/me").status(), "the session before ended when a new one began");
    }

    @Test
    void giveCookiesThatLastNoLongerThanTheBrowser() {
        Browser browser = new Browser(PRODUCT::send);
        Reply reply = browser.signIn(Product.A, "pedagogue", Product.PASSWORD);
        String cookie = reply.headers().allValues("Set-Cookie").stream().filter(it -> it.startsWith(Browser.SESSION + "=")).findFirst().orElseThrow();
        assertFalse(cookie.contains("Max-Age") || cookie.contains("Expires"), cookie);
        assertTrue(cookie.contains("SameSite=Lax") || cookie.contains("SameSite=Strict"), cookie);
    }

    @Test
    void leadsBackToThisSiteOnly() {
        for (String elsewhere : List.of("//evil.example", "https://evil.example", "/\\evil.example", "\\\\evil.example", "/%09/evil.example", "/\t/evil.example",
                "javascript:alert(1)", "/me\r\nSet-Cookie: a=b", "/sign-in", "data:text/html,x", "/..//evil.example", "%2f%2fevil.example", "///evil.example")) {
            Browser browser = new Browser(PRODUCT::send);
            Reply in = browser.signIn(Map.of("tenant", Product.A, "username", "pedagogue", "password", Product.PASSWORD, "returnTo", elsewhere));
            assertEquals(303, in.status(), in::toString);
            assertTrue(isOfThisSite(in.header("Location")), () -> elsewhere + " " + in.headers().map());
            assertTrue(browser.cookie("a").isEmpty());
            PRODUCT.scrutiny().belongs(browser.cookie(Browser.SESSION), Product.A);
            Reply page = browser.get("/sign-in?returnTo=" + Form.encode(elsewhere));
            assertTrue(ELSEWHERE.matcher(page.text()).results().allMatch(found -> isOfThisSite(found.group(1))), page::toString);
            Reply language = browser.post("/language", Map.of("language", "en", "returnTo", elsewhere));
            assertTrue(isOfThisSite(language.header("Location")), () -> elsewhere + " " + language.headers().map());
        }
    }

    /** As browsers read addresses: without tabs and ends of lines, and with a backslash for a slash. */
    private static boolean isOfThisSite(String address) {
        return address.replaceAll("[\\t\\r\\n]", "").replace('\\', '/').matches("/(?!/).*");
    }

    private static Reply byProgram(List<String> key) {
        return PRODUCT.send(Call.post("/api/v1/session",
                "{\"tenant\":\"" + key.get(0) + "\",\"username\":\"" + key.get(1) + "\",\"password\":\"" + key.get(2) + "\"}"));
    }

    private static Reply byPage(List<String> key) {
        return new Browser(PRODUCT::send).signIn(key.get(0), key.get(1), key.get(2));
    }

    private static String said(Reply reply) {
        return reply.status() + reply.withoutRequestId();
    }

    /** The form shows what was typed into it. */
    private static String said(Reply reply, List<String> typed) {
        return Browser.withoutTokens(said(reply)).replace("value=\"" + typed.get(0) + "\"", "value=\"(tenant)\"").replace("value=\"" + typed.get(1) + "\"", "value=\"(name)\"");
    }
}
