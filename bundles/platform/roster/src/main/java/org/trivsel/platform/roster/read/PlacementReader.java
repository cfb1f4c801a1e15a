package org.trivsel.platform.roster.read;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads where a child is, and from when to when. */
record PlacementReader(DateReader dates) {
    private static final int LONGEST = 200;

    /** Null when the unit cannot be read. */
    @Nullable Placement read(RowCells cells, @Nullable LocalDate birth) {
        String unit = cells.text(Column.UNIT, LONGEST);
        if (!cells.isTold(Column.UNIT)) {
            cells.fault(Column.UNIT, FaultCode.CELL_REQUIRED, Column.UNIT);
        }
        String group = cells.text(Column.GROUP, LONGEST);
        LocalDate from = dates.stay(cells, Column.ENROLLED_FROM);
        LocalDate to = dates.stay(cells, Column.ENROLLED_TO);
        if (from != null && to != null && to.isBefore(from)) {
            cells.fault(Column.ENROLLED_TO, FaultCode.ENDS_BEFORE_START, from);
        }
        if (from != null && birth != null && from.isBefore(birth)) {
            cells.fault(Column.ENROLLED_FROM, FaultCode.STARTS_BEFORE_BIRTH, birth);
        }
        Optional<UnitPath> path = Folded.of(unit).isEmpty() ? Optional.empty() : UnitPath.of(unit, group);
        if (path.isEmpty() && cells.isFine()) {
            cells.fault(Column.UNIT, FaultCode.UNIT_UNKNOWN, unit);
        }
        return path.map(steps -> new Placement(steps, from, to)).orElse(null);
    }
}
