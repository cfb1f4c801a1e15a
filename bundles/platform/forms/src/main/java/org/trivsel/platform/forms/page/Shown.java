package org.trivsel.platform.forms.page;

import java.util.List;
import org.trivsel.platform.forms.Taken;

/**
 * What a result is shown beside, and how far.
 *
 * @param counting all results of the child that count, oldest first
 * @param items whether the reader may see the content of items
 */
public record Shown(List<Taken> counting, boolean items) {
    public Shown {
        counting = List.copyOf(counting);
    }
}
