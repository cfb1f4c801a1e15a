package org.trivsel.platform.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;

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
        String fresh = UUID.randomUUID().toString();
        request.setAttribute(ATTRIBUTE, fresh);
        return fresh;
    }
}
