package org.trivsel.platform.web.operate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.web.page.Form;
import org.trivsel.trust.DataPolicy;

/**
 * Whom is trusted, and what is asked of data.
 *
 * @param next path of the next page, or null
 * @param decided who decided about data and when, or null
 */
public record PublishersView(List<Row> rows, @Nullable String next, Form form, DataPolicy policy, @Nullable String decided, Form deciding) {
    /** A publisher. @param kind of its badge, as the tag says */
    public record Row(String path, String name, String detail, String status, @Nullable String kind, String icon) {
    }
}
