package org.trivsel.platform.leaving.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Certificates of deleted tenants, the newest first. @param next path of the next page, or null */
public record CertificatesView(List<Row> rows, @Nullable String next) {
    /** One of them. */
    public record Row(String path, String name, String detail) {
    }
}
