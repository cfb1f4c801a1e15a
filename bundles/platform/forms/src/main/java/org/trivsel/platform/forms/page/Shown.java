package org.trivsel.platform.forms.page;

import java.util.List;
import org.trivsel.platform.forms.Taken;

/**
 * What a result is shown beside, and how far.
 *
 * @param counting all results of the child that count, oldest first
 * @param items whether the reader may see the content of items
 * @param own whether it is the reader's by the ordinary rule; whom it was only disclosed to may do nothing with it
 */
public record Shown(List<Taken> counting, boolean items, boolean own) {
    public Shown {
        counting = List.copyOf(counting);
    }
}
