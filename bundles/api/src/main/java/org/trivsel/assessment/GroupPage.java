package org.trivsel.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a group overview. @param next give it back to get what follows; null at the end */
public record GroupPage(List<GroupRow> rows, @Nullable String next) {
}
