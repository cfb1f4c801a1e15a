package org.trivsel.platform.web.operate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was done with tools. @param next path of the next page, or null */
public record ActsView(List<Row> rows, @Nullable String next) {
    /** One act. @param when with who and for which tenant; detail in the words of the machine, with the operator's reason */
    public record Row(String what, String when, @Nullable String detail, boolean done) {
    }
}
