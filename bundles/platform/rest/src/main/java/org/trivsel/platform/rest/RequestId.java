package org.trivsel.platform.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The id that ties together answer, log and audit of one request. */
final class RequestId {
    /** Where every servlet finds it. */
    static final String ATTRIBUTE = "org.trivsel.request";
    static final String HEADER = "X-Request-Id";

    private RequestId() {
    }

    static String of(HttpServletRequest request) {
        Object known = request.getAttribute(ATTRIBUTE);
        if (known != null) {
            return known.toString();
        }
        // Unique is enough; it need not be hard to guess.
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String fresh = new UUID(random.nextLong(), random.nextLong()).toString();
        request.setAttribute(ATTRIBUTE, fresh);
        return fresh;
    }
}
