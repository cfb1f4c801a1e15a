package org.trivsel.platform.web.guard;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Whether a request that changes something was made by a page of this site, as far as the browser tells. */
public final class OriginCheck {
    /** What browsers send in place of the origin when our pages ask for no referrer. */
    private static final String HIDDEN = "null";

    private OriginCheck() {
    }

    /**
     * What the browser says about itself cannot be set by a page; browsers too old to say anything are left to the token.
     *
     * @param fetchSite header Sec-Fetch-Site
     * @param origin header Origin
     * @param host what the browser calls us, with port
     */
    public static boolean passes(@Nullable String fetchSite, @Nullable String origin, @Nullable String host) {
        if (fetchSite != null) {
            return fetchSite.equals("same-origin");
        }
        return origin == null || origin.equals(HIDDEN) || host != null && host.equalsIgnoreCase(authority(origin));
    }

    private static @Nullable String authority(String origin) {
        try {
            return URI.create(origin).getRawAuthority();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
