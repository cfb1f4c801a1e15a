package org.trivsel.platform.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went otherwise, said calmly.
 *
 * @param points what is wrong with what was sent, one by one
 * @param againPath where to try again, or null
 * @param id of the request
 */
public record ProblemView(
        int status, String title, String text, List<String> points, @Nullable String againPath, String id) {
}
