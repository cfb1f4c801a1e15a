package org.trivsel.platform.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * How a request came to us.
 *
 * @param secure whether the browser speaks TLS
 * @param host what the browser calls us
 * @param address of the client
 */
public record Wire(boolean secure, @Nullable String host, String address) {
    /** Where whoever saw the request first has left the address, found by the rule that holds for programs too. */
    private static final String ADDRESS = "org.trivsel.address";

    /** @param trustForwarded whether a proxy in front of us says what the browser did; else its words are anybody's and not read */
    public static Wire of(HttpServletRequest request, boolean trustForwarded) {
        if (!trustForwarded) {
            return new Wire(request.isSecure(), request.getHeader("Host"), address(request));
        }
        String protocol = request.getHeader("X-Forwarded-Proto");
        String host = request.getHeader("X-Forwarded-Host");
        return new Wire(
                protocol == null ? request.isSecure() : protocol.equalsIgnoreCase("https"),
                host == null ? request.getHeader("Host") : host,
                address(request));
    }

    private static String address(HttpServletRequest request) {
        Object noted = request.getAttribute(ADDRESS);
        return noted == null ? request.getRemoteAddr() : noted.toString();
    }
}
