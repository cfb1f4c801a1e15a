package org.trivsel.benchmarks.peer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement as the product sent it. @param values of its parameters, null for NULL */
public record Sent(String sql, List<@Nullable String> values) {
    boolean isBoundary() {
        return sql.equalsIgnoreCase("begin") || sql.equalsIgnoreCase("commit") || sql.equalsIgnoreCase("rollback");
    }
}
