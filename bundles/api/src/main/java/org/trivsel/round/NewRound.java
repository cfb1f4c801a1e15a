package org.trivsel.round;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.registry.UnitId;

/**
 * A round to be planned.
 *
 * @param tool whose round it is
 * @param title as people will call it
 * @param from first day on which it can be opened
 * @param to the day by which all should be done
 * @param units with all below them
 * @param reason why there is to be one more than the policy says a year, or null
 */
public record NewRound(String tool, String title, LocalDate from, LocalDate to, List<UnitId> units, Raters raters, @Nullable String reason) {
    public NewRound {
        units = List.copyOf(units);
    }

    public NewRound(String tool, String title, LocalDate from, LocalDate to, List<UnitId> units, Raters raters) {
        this(tool, title, from, to, units, raters, null);
    }
}
