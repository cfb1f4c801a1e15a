package org.trivsel.platform.web.operate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.ui.Choice;
import org.trivsel.ui.Wrong;

/**
 * Which version of a tool answers for a tenant or for all, and the form to decide otherwise, as typed so far.
 *
 * @param path of this page
 * @param back path of the tool's page
 * @param forAll whether it is about all that nothing else is decided for: that changes at once, without a time
 * @param units whom it can be about; the first is all of it
 * @param seen the highest revision of the decisions shown about all of it, 0 for none
 */
public record PointerView(String title, String tool, String path, String back, boolean forAll, String holds, List<Row> rows, List<Choice> choices,
        List<Choice> units, String unit, int seen, String version, String from, String reason, List<Wrong> wrongs, String csrf) {
    /** The field's message, or null. */
    public @Nullable String wrong(String field) {
        return wrongs.stream().filter(wrong -> wrong.field().equals(field)).map(Wrong::message).findFirst().orElse(null);
    }

    /**
     * A decision.
     *
     * @param unit id of the unit it is about, empty for the whole
     * @param seen the highest revision shown of the same target
     * @param planned whether its time is still to come: there is nothing to go back from yet
     * @param first whether nothing can have held before
     */
    public record Row(String whom, String icon, String version, String since, @Nullable String reason, String unit, int seen, boolean planned,
            boolean first) {
    }
}
