package org.trivsel.platform.uses.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.ui.Count;

/**
 * Uses of what is recorded about a child.
 *
 * @param facts of the printed page
 * @param since how far back this page goes
 * @param newest where the first page is, or null on it
 * @param next where the following page is, or null
 */
public record UsesView(String title, String name, String back, List<Count> facts, List<Row> rows, String since, @Nullable String newest, @Nullable String next) {

    /** @param role the person had then, may be empty @param kind what was done @param what with what */
    public record Row(String when, String who, String role, String kind, String what) {
    }
}
