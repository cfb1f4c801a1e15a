package org.trivsel.platform.web.units;

import java.time.LocalDate;
import java.util.List;
import org.trivsel.registry.Unit;

/**
 * The tree on a day.
 *
 * @param today whether it is the tree of today
 * @param form to open a unit at the top, or null for those who may not
 */
public record UnitsView(LocalDate on, boolean today, List<Row> rows, @org.jspecify.annotations.Nullable UnitForm form) {
    /** A unit as deep as it lies. @param kind in words */
    public record Row(Unit unit, int depth, String kind) {
    }
}
