package org.trivsel.platform.web.site;

import org.jspecify.annotations.Nullable;

/**
 * Where a Site comes from.
 *
 * @param tool id of the tool, or null for the platform's own
 * @param version of the tool, or null for the platform's own
 */
public record Origin(@Nullable String tool, @Nullable String version, long bundle) {
    public static Origin platform(long bundle) {
        return new Origin(null, null, bundle);
    }
}
