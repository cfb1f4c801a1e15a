package org.trivsel.dist.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What every answer tells a browser about how little it may do with it. */
final class Headers {
    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "X-Frame-Options", "DENY");
    /** The same for everybody, so it may be kept. */
    private static final Pattern PUBLIC = Pattern.compile("/assets/.*|/favicon\\.ico|/tools/[a-z-]+/(assets|assessments/(assets|pictures|sounds))/.*|.*/pictures/[^/]+");

    /** Refused at the door in one line of plain text. */
    private static final Set<String> NOT_EVEN_ASKED = Set.of("TRACE", "TRACK", "PROPFIND", "FOO");

    private Headers() {
    }

    static void check(Reply reply) {
        if (NOT_EVEN_ASKED.contains(reply.call().method())) {
            return;
        }
        ALWAYS.forEach((name, value) -> assertEquals(value, reply.header(name), () -> name + "\n" + reply));
        String policy = reply.header("Content-Security-Policy");
        assertTrue(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), reply::toString);
        assertFalse(policy.contains("unsafe") || policy.contains("*"), reply::toString);
        if (!PUBLIC.matcher(reply.call().pathOnly()).matches()) {
            assertEquals("no-store", reply.header("Cache-Control"), reply::toString);
        }
        assertTrue(reply.headers().firstValue("Access-Control-Allow-Origin").isEmpty(), reply::toString);
        assertTrue(reply.header("Location").isEmpty() || reply.header("Location").matches("/(?![/\\\\]).*"), reply::toString);
        reply.headers().allValues("Set-Cookie").forEach(cookie -> {
            assertTrue(cookie.contains("; HttpOnly") && cookie.contains("; SameSite=") && cookie.contains("; Path=/;"), cookie);
            assertFalse(cookie.toLowerCase(java.util.Locale.ROOT).contains("domain="), cookie);
        });
    }
}
