package org.trivsel.round;

import java.time.LocalDate;
import java.util.List;
import org.trivsel.registry.UnitId;

/**
 * A round to be planned.
 *
 * @param tool whose round it is
 * @param title as people will call it
 * @param from first day on which it can be opened
 * @param to the day by which all should be done
 * @param units with all below them
 */
public record NewRound(String tool, String title, LocalDate from, LocalDate to, List<UnitId> units, Raters raters) {
    public NewRound {
        units = List.copyOf(units);
    }
}
