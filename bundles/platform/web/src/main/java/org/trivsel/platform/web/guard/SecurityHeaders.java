package org.trivsel.platform.web.guard;

import jakarta.servlet.http.HttpServletResponse;

/** What every answer tells the browser about how little it may do. */
public final class SecurityHeaders {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
            + "connect-src 'self'; media-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; "
            + "base-uri 'none'; object-src 'none'";
    private static final String PERMISSIONS = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), "
            + "payment=(), usb=(), browsing-topics=()";
    /** For files: opened by themselves they run nothing and reach nothing. */
    public static final String FILE_POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";

    private SecurityHeaders() {
    }

    /** Sets them all; whoever answers may set Cache-Control and the policy of a file anew. */
    public static void set(HttpServletResponse response, boolean secure) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", PERMISSIONS);
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cache-Control", "no-store");
        if (secure) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }
}
