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
    private static final int LONGEST_ADDRESS = 45;

    /** @param trustForwarded whether a proxy in front of us says what the browser did; else its words are anybody's and not read */
    public static Wire of(HttpServletRequest request, boolean trustForwarded) {
        if (!trustForwarded) {
            return new Wire(request.isSecure(), request.getHeader("Host"), request.getRemoteAddr());
        }
        String protocol = request.getHeader("X-Forwarded-Proto");
        String host = request.getHeader("X-Forwarded-Host");
        String chain = request.getHeader("X-Forwarded-For");
        return new Wire(
                protocol == null ? request.isSecure() : protocol.equalsIgnoreCase("https"),
                host == null ? request.getHeader("Host") : host,
                chain == null ? request.getRemoteAddr() : nearest(chain));
    }

    /** The last address of the chain: the one our own proxy has seen. Those before it are the client's own words. */
    private static String nearest(String chain) {
        String last = chain.substring(chain.lastIndexOf(',') + 1).strip();
        return last.substring(0, Math.min(last.length(), LONGEST_ADDRESS));
    }
}
