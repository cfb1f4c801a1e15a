package org.trivsel.platform.web.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {
    @Test
    void tokensBelongToOneSecret() {
        String token = CsrfToken.of("secret-of-a-session");
        assertTrue(CsrfToken.fits(token, "secret-of-a-session"));
        assertFalse(CsrfToken.fits(token, "secret-of-another"));
        assertFalse(CsrfToken.fits("", "secret-of-a-session"));
        assertFalse(CsrfToken.fits("not base64 at all!", "secret-of-a-session"));
        assertFalse(token.equals(CsrfToken.of("secret-of-a-session")), "no two pages carry the same");
        assertNotEquals("secret-of-a-session", token);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/children?q=no&unit=1", "/children/7#top", "/tools/language/a.b", "/children?q=%C3%A6"})
    void goesBackToPlacesOfOurs(String path) {
        assertTrue(ReturnPath.isOurs(path));
        assertEquals(path, ReturnPath.orStart(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "/\\evil.example", "\\\\evil.example", "https://evil.example", "javascript:alert(1)", "evil.example", "",
        "/a\r\nSet-Cookie: x=1", "/\t/evil.example", "/a/../../x", "///evil", " /a", "/a b", "http:/evil", "data:text/html,x"})
    void goesNowhereElse(String path) {
        assertFalse(ReturnPath.isOurs(path));
        assertEquals("/", ReturnPath.orStart(path));
    }

    @Test
    void takesTheAddressFromWhoeverSawTheRequestFirst() {
        Map<String, Object> noted = Map.of("getRemoteAddr", "192.0.2.1", "getAttribute", "203.0.113.7");
        Map<String, Object> forged = Map.of("getRemoteAddr", "192.0.2.1", "getHeader", "203.0.113.7");
        for (boolean trustForwarded : new boolean[] {true, false}) {
            assertEquals("203.0.113.7", Wire.of(request(noted), trustForwarded).address());
            assertEquals("192.0.2.1", Wire.of(request(forged), trustForwarded).address());
        }
    }

    @ParameterizedTest
    @CsvSource({"'',false", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA,false", "abc,false",
        "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef,true",
        "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0,false",
        "0123456789ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef,false"})
    void takesNothingForASessionThatWeDoNotWriteLikeThat(String value, boolean taken) {
        Cookie[] cookies = {new Cookie("trivsel-session", value)};
        assertEquals(taken, CookieJar.of(request(Map.of("getCookies", cookies)), false).session().isPresent());
    }

    private static HttpServletRequest request(Map<String, Object> answers) {
        return (HttpServletRequest) Proxy.newProxyInstance(GuardTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> method.getReturnType() == boolean.class ? (Object) false : answers.get(method.getName()));
    }

    @Test
    void neverGoesBackToADoor() {
        assertEquals("/", ReturnPath.orStart("/sign-in?returnTo=/sign-in"));
        assertEquals("/", ReturnPath.orStart("/sign-out"));
        assertEquals("/", ReturnPath.orStart(null));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "same-origin,-,true", "same-origin,https://evil.example,true", "cross-site,https://house.example,false", "same-site,-,false", "none,-,false",
        "-,-,true", "-,null,true", "-,https://house.example,true", "-,https://evil.example,false", "-,https://house.example.evil.example,false",
        "-,::,false"})
    void believesWhatBrowsersSayAboutThemselves(String site, String origin, boolean passes) {
        assertEquals(passes, OriginCheck.passes(site, origin, "house.example"));
    }

    @Test
    void remembersHowSomebodyWantsToSee() {
        ViewChoice choice = ViewChoice.of("en", "dark", "more", false);
        assertEquals(choice, CookieJar.viewOf("a=b; trivsel-view=" + choice));
        assertEquals("auto", CookieJar.viewOf("trivsel-view=xx.<script>.y.z").scheme());
        assertEquals(null, ViewChoice.parse("xx.dark.more.keys").language());
        assertTrue(ViewChoice.parse("").keys());
    }
}
