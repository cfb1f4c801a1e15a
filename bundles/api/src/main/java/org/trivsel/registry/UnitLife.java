package org.trivsel.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit from its first day to its last.
 *
 * @param stages its names and places in the tree, oldest first; at least one
 * @param closed its last day, or null
 * @param mergedInto what it was merged into on the day after, or null
 */
public record UnitLife(List<Stage> stages, @Nullable LocalDate closed, @Nullable Other mergedInto) {
    public UnitLife {
        stages = List.copyOf(stages);
    }

    public LocalDate opened() {
        return stages.get(0).unit().from();
    }

    public boolean isOpenOn(LocalDate day) {
        return !day.isBefore(opened()) && (closed == null || !day.isAfter(closed));
    }

    /** As it stood on the day; before its first day as it will begin, after its last as it ended. */
    public Stage on(LocalDate day) {
        return stages.stream().filter(stage -> stage.unit().to() == null || !stage.unit().to().isBefore(day)).findFirst()
                .orElse(stages.get(stages.size() - 1));
    }

    /** @param parent the unit above as it was called then; null at the top */
    public record Stage(Unit unit, @Nullable Other parent) {
    }

    /** Another unit. @param readable whether the caller may look at it */
    public record Other(UnitId id, String name, boolean readable) {
    }
}
