package org.trivsel.platform.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;

/**
 * Where a request comes from. Found out once, at the front door, and left as a request attribute for all who ask: the pages read it too, and
 * sign-ins are counted by it, so it must be the same whichever way somebody comes.
 */
final class ClientAddress {
    /** Where every servlet finds it: a String. */
    static final String ATTRIBUTE = "org.trivsel.address";
    private static final String FORWARDED = "X-Forwarded-For";
    private static final int LONGEST = 45;

    private ClientAddress() {
    }

    /** @param trustForwarded whether a proxy in front of us says who asked it; else its words are anybody's and not read */
    static void note(HttpServletRequest request, boolean trustForwarded) {
        request.setAttribute(ATTRIBUTE, trustForwarded ? forwarded(request) : request.getRemoteAddr());
    }

    static String of(HttpServletRequest request) {
        Object noted = request.getAttribute(ATTRIBUTE);
        return noted == null ? request.getRemoteAddr() : noted.toString();
    }

    /** The last address of the last header: the one our own proxy has seen. Those before it are the client's own words. */
    private static String forwarded(HttpServletRequest request) {
        List<String> chains = Collections.list(request.getHeaders(FORWARDED));
        String chain = chains.isEmpty() ? "" : chains.get(chains.size() - 1);
        String last = chain.substring(chain.lastIndexOf(',') + 1).strip();
        return last.isEmpty() ? request.getRemoteAddr() : last.substring(0, Math.min(last.length(), LONGEST));
    }
}
