package org.trivsel.instrument.definition;

import java.util.List;
import java.util.Optional;
import org.trivsel.instrument.AgeWindow;

/**
 * Where a part begins and when it opens.
 *
 * @param starts where children of an age begin; without one that fits, at the first item
 * @param basal what must be right at the start; else the items before the start are asked backwards, once
 * @param gate what must be met before the part is asked
 */
public record PartRules(List<Start> starts, Optional<Basal> basal, Optional<Gate> gate) {
    /** At the first item, at once. */
    public static final PartRules NONE = new PartRules(List.of(), Optional.empty(), Optional.empty());

    /** Children of these ages begin with this item. */
    public record Start(AgeWindow ages, String item) { }

    /**
     * So many right answers in a row.
     *
     * @param credit items before them count as right; else they are left out with no points
     */
    public record Basal(int right, boolean credit) { }

    /** So many points in another part that stands before. */
    public record Gate(String part, int atLeast) { }
}
