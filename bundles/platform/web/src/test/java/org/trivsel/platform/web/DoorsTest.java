package org.trivsel.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trivsel.platform.web.testlib.MemorySessions;
import org.trivsel.platform.web.testlib.World;

class DoorsTest {
    private House house;
    private Browser browser;

    @BeforeEach
    void open() throws Exception {
        house = House.open();
        browser = new Browser(house);
    }

    @AfterEach
    void close() throws Exception {
        house.close();
    }

    @Test
    void sendsStrangersToTheDoorAndBack() throws Exception {
        HttpResponse<String> sent = browser.get("/children?q=no");
        assertEquals(303, sent.statusCode());
        assertEquals("/sign-in?returnTo=%2Fchildren%3Fq%3Dno", location(sent));
        HttpResponse<String> back = signIn("strandby", "pedagogue", MemorySessions.PASSWORD, "/children?q=no");
        assertEquals("/children?q=no", location(back));
        assertEquals(200, browser.get("/children?q=no").statusCode());
    }

    @Test
    void givesASessionCookieThatScriptsCannotRead() throws Exception {
        HttpResponse<String> in = signIn("strandby", "pedagogue", MemorySessions.PASSWORD, "");
        String cookie = in.headers().allValues("Set-Cookie").stream().filter(line -> line.startsWith("trivsel-session=")).findFirst().orElseThrow();
        assertTrue(cookie.endsWith("; Path=/; HttpOnly; SameSite=Lax"), cookie);
        assertEquals("strandby", browser.cookies.get("trivsel-tenant"));
        assertTrue(new Browser(house).get("/sign-in?t=fjordvik").body().contains("value=\"fjordvik\""));
    }

    @Test
    void saysTheSameWhateverIsWrong() throws Exception {
        String tenant = page(signIn("nowhere", "pedagogue", MemorySessions.PASSWORD, ""));
        String form = page(signIn("Ingen Kommune!", "pedagogue", MemorySessions.PASSWORD, ""));
        String name = page(signIn("strandby", "nobody", MemorySessions.PASSWORD, ""));
        String password = page(signIn("strandby", "pedagogue", "wrong", ""));
        assertTrue(password.contains("Oplysningerne passer ikke sammen"));
        assertEquals(password, name);
        assertEquals(password, tenant);
        assertEquals(password, form);
    }

    @Test
    void asksToWaitAfterManyTries() throws Exception {
        HttpResponse<String> last = null;
        for (int i = 0; i < 6; i++) {
            last = signIn("strandby", "pedagogue", "wrong", "");
        }
        assertEquals(429, last.statusCode());
        assertEquals("180", last.headers().firstValue("Retry-After").orElse(""));
        assertTrue(last.body().contains("3 minutter"));
    }

    @Test
    void leadsEveryPageToThePasswordAfterAOneTimePassword() throws Exception {
        browser.cookies.put("trivsel-session", house.sessions.enterOnce(World.pedagogue()));
        for (String path : new String[] {"/", "/children", "/me", "/there-is-nothing"}) {
            assertEquals("/me/password", location(browser.get(path)), path);
        }
        assertEquals("/me/password", location(browser.submit("/units", Map.of())));
        String form = browser.get("/me/password").body();
        assertTrue(form.contains("Engangskoden, du har fået") && form.contains("Log ud"), form);
    }

    @Test
    void letsInWhoHasChosenAPassword() throws Exception {
        browser.cookies.put("trivsel-session", house.sessions.enterOnce(World.pedagogue()));
        HttpResponse<String> unlike = choose("et nyt kodeord 1", "et nyt kodeord 2");
        assertEquals(400, unlike.statusCode());
        assertTrue(unlike.body().contains("De to nye adgangskoder er ikke ens."), unlike.body());
        HttpResponse<String> brief = choose("kort", "kort");
        assertEquals(400, brief.statusCode());
        assertTrue(brief.body().contains("Adgangskoden skal have mindst 12 tegn.") && !brief.body().contains("value=\"kort\""), brief.body());
        assertEquals("/", location(choose("et nyt kodeord 1", "et nyt kodeord 1")));
        assertEquals(200, browser.get("/").statusCode());
    }

    @Test
    void changesAPasswordFromThePageOfOnesOwn() throws Exception {
        browser.cookies.put("trivsel-session", house.sessions.enter(World.pedagogue()));
        assertTrue(browser.get("/me").body().contains("href=\"/me/password\""));
        assertTrue(browser.get("/me/password").body().contains("value=\"/me?changed=1\""));
        assertTrue(browser.get("/me?changed=1").body().contains("Din nye adgangskode gælder fra nu af."));
    }

    @Test
    void keepsNoPasswordForAfterASignIn() throws Exception {
        assertEquals("/sign-in", location(browser.get("/me/password")));
        browser.cookies.put("trivsel-session", house.sessions.enter(World.pedagogue()));
        house.sessions.endAll();
        assertEquals("/sign-in", location(choose("et nyt kodeord 1", "et nyt kodeord 1")));
    }

    private HttpResponse<String> choose(String next, String repeated) throws Exception {
        return browser.submit("/me/password", Map.of("current", MemorySessions.PASSWORD, "next", next, "repeated", repeated, "returnTo", "/"));
    }

    @Test
    void refusesASignInThatNoPageOfOursSent() throws Exception {
        HttpResponse<String> forged = browser.post("/sign-in",
                Map.of("tenant", "strandby", "username", "pedagogue", "password", MemorySessions.PASSWORD, "csrf", "forged"));
        assertEquals(403, forged.statusCode());
        assertFalse(browser.cookies.containsKey("trivsel-session"));
    }

    @Test
    void refusesASignInFromAnotherSite() throws Exception {
        browser.get("/sign-in");
        browser.headers.put("Sec-Fetch-Site", "cross-site");
        assertEquals(403, signIn("strandby", "pedagogue", MemorySessions.PASSWORD, "").statusCode());
    }

    @Test
    void leadsNobodyAway() throws Exception {
        assertEquals("/", location(signIn("strandby", "pedagogue", MemorySessions.PASSWORD, "//evil.example")));
        assertTrue(browser.get("/sign-in?returnTo=https://evil.example").body().contains("name=\"returnTo\" value=\"/\""));
    }

    @Test
    void closesTheSessionAtSignOut() throws Exception {
        signIn("strandby", "pedagogue", MemorySessions.PASSWORD, "");
        String token = browser.cookies.get("trivsel-session");
        HttpResponse<String> out = browser.submit("/sign-out", Map.of());
        assertEquals("/sign-in?left=1", location(out));
        assertFalse(house.sessions.isOpen(token));
        assertTrue(out.headers().allValues("Set-Cookie").toString().contains("Max-Age=0"));
    }

    @Test
    void signsNobodyOutFromAnotherSite() throws Exception {
        signIn("strandby", "pedagogue", MemorySessions.PASSWORD, "");
        browser.post("/sign-out", Map.of("csrf", "forged"));
        assertTrue(house.sessions.isOpen(browser.cookies.get("trivsel-session")));
    }

    @Test
    void endsTheOldSessionWithTheNewOne() throws Exception {
        signIn("strandby", "pedagogue", MemorySessions.PASSWORD, "");
        String first = browser.cookies.get("trivsel-session");
        signIn("strandby", "pedagogue", MemorySessions.PASSWORD, "");
        assertNotEquals(first, browser.cookies.get("trivsel-session"));
        assertFalse(house.sessions.isOpen(first));
    }

    @Test
    void keepsAFormThatWasOnItsWayWhenTheSessionEnded() throws Exception {
        Browser away = Browser.of(house, World.pedagogue());
        house.sessions.endAll();
        HttpResponse<String> asked = away.submit("/tools/language/echo", Map.of("word", "<hej>"));
        assertEquals(401, asked.statusCode());
        assertTrue(asked.body().contains("name=\"kept.word\" value=\"&lt;hej>\""), asked.body());
        HttpResponse<String> in = away.post("/sign-in", Map.of("tenant", "strandby", "username", "pedagogue", "password", MemorySessions.PASSWORD,
                "csrf", Browser.csrfIn(asked.body()), "kept-path", "/tools/language/echo", "kept.word", "hej"));
        assertTrue(in.body().contains("action=\"/tools/language/echo\""));
        assertTrue(in.body().contains("name=\"word\" value=\"hej\""));
        assertTrue(away.submit("/tools/language/echo", Map.of("word", "hej")).body().contains("<h1>hej</h1>"));
    }

    @Test
    void keepsNoFormThatAnotherSiteMade() throws Exception {
        Browser away = Browser.of(house, World.pedagogue());
        house.sessions.endAll();
        assertFalse(away.post("/tools/language/echo", Map.of("word", "hej", "csrf", "forged")).body().contains("kept"));
    }

    @Test
    void tellsScriptsThatTheSessionHasEnded() throws Exception {
        browser.headers.put("Accept", "application/json");
        HttpResponse<String> answer = browser.get("/session");
        assertEquals(401, answer.statusCode());
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"));
    }

    @Test
    void signsInAgainInPlace() throws Exception {
        browser.headers.put("Accept", "application/json");
        String door = browser.get("/sign-in").body().replaceAll(".*\"csrf\":\"([^\"]+)\".*", "$1");
        browser.headers.put("X-CSRF-Token", door);
        HttpResponse<String> in = browser.post("/sign-in", Map.of("tenant", "strandby", "username", "pedagogue", "password", MemorySessions.PASSWORD));
        String token = in.body().replaceAll("\\{\"csrf\":\"([^\"]+)\"}", "$1");
        assertTrue(org.trivsel.platform.web.guard.CsrfToken.fits(token, browser.cookies.get("trivsel-session")), in.body());
        assertTrue(browser.get("/session").body().contains("\"user\":\"strandby/pedagogue\""));
    }

    @Test
    void changesTheLanguageAtTheDoor() throws Exception {
        browser.get("/sign-in");
        assertEquals("/sign-in", location(browser.submit("/language", Map.of("language", "de", "returnTo", "/sign-in"))));
        assertTrue(browser.get("/sign-in").body().contains("<html lang=\"de\""));
        assertEquals("/", location(browser.submit("/language", Map.of("language", "da", "returnTo", "//evil.example"))));
    }

    private HttpResponse<String> signIn(String tenant, String username, String password, String returnTo) throws Exception {
        browser.get("/sign-in");
        Map<String, String> form = new HashMap<>(Map.of("tenant", tenant, "username", username, "password", password, "returnTo", returnTo));
        form.put("csrf", org.trivsel.platform.web.guard.CsrfToken.of(browser.cookies.get("trivsel-door")));
        return browser.post("/sign-in", form);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("-");
    }

    /** Without what was typed. */
    private static String page(HttpResponse<String> answer) {
        assertEquals(401, answer.statusCode());
        return answer.body().replaceAll("(value|content)=\"[^\"]*\"", "").replaceAll("(?i) autofocus", "");
    }
}
