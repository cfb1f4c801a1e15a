package org.trivsel.tools.early.rest;

import jakarta.servlet.http.HttpServletRequest;
import org.trivsel.access.Caller;

/** What a call says of itself, and what it is told to say the next time. */
final class Seen {
    private Seen() {
    }

    static Caller caller(HttpServletRequest request) {
        return (Caller) request.getAttribute(Caller.class.getName());
    }

    static String tag(int revision) {
        return '"' + String.valueOf(revision) + '"';
    }
}
