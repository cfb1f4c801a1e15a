package org.trivsel.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a group overview.
 *
 * @param counts of the whole group; null for a unit so large that it is neither counted nor filtered for a page: all its children are listed
 * @param next give it back to get what follows; null at the end
 */
public record GroupPage(List<GroupRow> rows, @Nullable GroupCounts counts, @Nullable String next) {
}
