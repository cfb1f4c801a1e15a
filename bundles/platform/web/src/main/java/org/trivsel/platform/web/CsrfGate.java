package org.trivsel.platform.web;

import org.trivsel.platform.web.guard.CsrfToken;
import org.trivsel.platform.web.guard.OriginCheck;

/** Lets through what our own pages send. */
final class CsrfGate {
    static final String FIELD = "csrf";

    private CsrfGate() {
    }

    /** Whether the browser says, as far as it says anything, that a page of ours made the request. */
    static boolean isOurs(Incoming incoming) {
        return OriginCheck.passes(incoming.header("Sec-Fetch-Site").orElse(null), incoming.header("Origin").orElse(null), incoming.wire().host());
    }

    /** Whether the token that belongs to the session came along. */
    static boolean carriesSession(Incoming incoming) {
        return incoming.cookies().session().filter(token -> carries(incoming, token)).isPresent();
    }

    /** As well, or that of somebody who is not signed in. */
    static boolean carriesAny(Incoming incoming) {
        return carriesSession(incoming) || incoming.cookies().door().filter(door -> carries(incoming, door)).isPresent();
    }

    private static boolean carries(Incoming incoming, String secret) {
        return incoming.header("X-CSRF-Token").or(() -> incoming.body().form().first(FIELD)).filter(sent -> CsrfToken.fits(sent, secret)).isPresent();
    }
}
