package org.trivsel.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Origin;
import org.trivsel.platform.web.guard.CookieJar;
import org.trivsel.platform.web.guard.Wire;
import org.trivsel.web.Method;

/** A request read from the wire, before anybody knows who makes it. @param trouble why it could not be read, or null */
record Incoming(
        Method method,
        String path,
        List<String> segments,
        FormData query,
        Body body,
        CookieJar cookies,
        Wire wire,
        String id,
        @Nullable Trouble trouble,
        HttpServletRequest servlet) {

    private static final Locale DANISH = Locale.forLanguageTag("da");

    Incoming with(List<String> parts, FormData asked, Body sent) {
        return new Incoming(method, path, parts, asked, sent, cookies, wire, id, trouble, servlet);
    }

    Incoming with(Trouble found) {
        return new Incoming(method, path, segments, query, body, cookies, wire, id, found, servlet);
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(servlet.getHeader(name));
    }

    Origin origin() {
        return new Origin(id, wire.address());
    }

    boolean isPost() {
        return method == Method.POST;
    }

    /** Asked for by htmx, for a part of a page. */
    boolean wantsFragment() {
        return "true".equals(servlet.getHeader("HX-Request")) && !"true".equals(servlet.getHeader("HX-History-Restore-Request"));
    }

    /** Asked for by a script of ours that reads JSON. */
    boolean wantsJson() {
        String accept = servlet.getHeader("Accept");
        return accept != null && accept.startsWith("application/json");
    }

    /** By a script, not by the browser going somewhere. */
    boolean isByScript() {
        String mode = servlet.getHeader("Sec-Fetch-Mode");
        return wantsFragment() || wantsJson() || servlet.getHeader("X-CSRF-Token") != null || mode != null && !mode.equals("navigate");
    }

    /** What the browser would like to read, when it has not been told otherwise. */
    Locale browserLocale() {
        return servlet.getHeader("Accept-Language") == null ? DANISH : servlet.getLocale();
    }

    /** Path and query, to come back to. */
    String address() {
        String text = servlet.getQueryString();
        return text == null ? path : path + "?" + text;
    }
}
