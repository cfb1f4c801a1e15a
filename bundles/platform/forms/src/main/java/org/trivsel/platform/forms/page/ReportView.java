package org.trivsel.platform.forms.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.ui.Count;
import org.trivsel.ui.Tab;

/**
 * Results of a unit counted.
 *
 * @param detail instrument, form and scale
 * @param instruments those one can choose among; none when there is but one
 * @param forms those one can choose among; none when there is but one
 * @param up to the report of the unit above, or null
 * @param bands their names, lowest first
 * @param without whether anybody has a result and no score
 * @param lines the unit itself first
 * @param how what is counted and what is held back
 * @param editions that norms of several editions are in it, or null
 */
public record ReportView(String unitPath, String unit, String detail, List<Tab> instruments, List<Tab> forms, List<Tab> years, @Nullable Tab up, List<String> bands,
        boolean without, List<Line> lines, String how, @Nullable String editions, String notice, List<Count> facts) {

    /**
     * A unit.
     *
     * @param path to its own report; null for the unit that the page is about
     * @param instead what is said where numbers are held back or there are none, or null
     * @param cells mean, bands, and those without a score where the page has a column for them
     */
    public record Line(@Nullable String path, String name, int pupils, @Nullable String instead, String assessed, List<String> cells) {
    }

    /** Columns beside the unit and its pupils. */
    public int columns() {
        return 2 + bands.size() + (without ? 1 : 0);
    }
}
