package org.trivsel.platform.forms.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.ui.Count;

/**
 * What has been observed so far.
 *
 * @param detail since when, and the age today
 * @param drawings the ladders
 * @param runPath where one writes what was seen, or null for who may not
 * @param normed whether there are norms; where there are none the page says so
 * @param facts for the head of a print
 */
public record FollowedView(String childPath, String child, String title, String detail, List<Drawing> drawings, @Nullable String runPath, boolean normed,
        String notice, List<Count> facts) {
}
