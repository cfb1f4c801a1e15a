package org.trivsel.platform.licence.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was granted and what was used.
 *
 * @param path of the page, for the choice of days
 * @param certificates where certificates are kept, or null
 * @param low sentences on what runs low
 */
public record LicenceView(String path, @Nullable String certificates, List<String> low, List<Granted> grants, List<Used> used, int sum, String from, String to,
        String csv) {

    /**
     * A grant.
     *
     * @param withdraw where it is withdrawn, or null
     */
    public record Granted(String id, String title, String detail, String made, String state, String kind, String icon, @Nullable String withdrawn,
            @Nullable String withdraw) {
    }

    /** A line of what was used. @param of the unit, or the tenant */
    public record Used(String of, String instrument, String reference, int drawn, int returned, int used) {
    }
}
