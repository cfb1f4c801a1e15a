package org.trivsel.tools.early.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trivsel.access.Caller;
import org.trivsel.problem.Invalid;

/** What a call says of itself: who it is by, and which revision it has seen. */
final class Seen {
    private static final Pattern TAG = Pattern.compile("\\s*\"(\\d{1,9})\"\\s*");
    private static final String NO_REVISION = """
            {"type":"urn:trivsel:problem:precondition-required","title":"Precondition required","status":428,"code":"precondition-required",\
            "detail":"Say with If-Match which revision was seen: the ETag of what was read, \\"0\\" of what is not there yet."}""";

    private Seen() {
    }

    static Caller caller(HttpServletRequest request) {
        return (Caller) request.getAttribute(Caller.class.getName());
    }

    static int revision(String ifMatch) {
        Matcher tag = TAG.matcher(ifMatch);
        if (!tag.matches()) {
            throw new Invalid("If-Match", "revision", "If-Match must be an ETag as it was read, such as \"3\".");
        }
        return Integer.parseInt(tag.group(1));
    }

    static String tag(int revision) {
        return '"' + String.valueOf(revision) + '"';
    }

    /** The answer to whoever leaves it out. */
    static Response needed() {
        return Response.status(428).type("application/problem+json").entity(NO_REVISION).build();
    }
}
