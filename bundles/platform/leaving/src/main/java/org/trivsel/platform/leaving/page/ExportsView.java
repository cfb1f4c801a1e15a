package org.trivsel.platform.leaving.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Exports of a tenant, the newest first. */
public record ExportsView(List<Row> exports) {
    /**
     * One of them.
     *
     * @param detail what is in it and how far it is
     * @param kind and icon of its badge, as the tag says
     * @param cause why it failed, in the words of the machine; or null
     * @param volumes where each of its files is; empty for those who do not fetch it
     */
    public record Row(String id, String title, List<String> detail, String status, @Nullable String kind, String icon, @Nullable String cause,
            List<String> volumes) {
    }
}
