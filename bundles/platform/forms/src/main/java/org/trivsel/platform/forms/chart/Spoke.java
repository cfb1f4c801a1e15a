package org.trivsel.platform.forms.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One scale in a drawing.
 *
 * @param shown its newest value in words
 * @param range what its values lie in
 * @param shares where its values stand from 0 to 1, the newest first; null where there is none
 */
public record Spoke(String title, String shown, Range range, List<@Nullable Double> shares) {
}
