package org.trivsel.platform.roster.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.roster.read.Column;
import org.trivsel.platform.roster.read.FaultCode;

/**
 * What came of looking for a unit.
 *
 * @param node null when it was not found
 * @param code why it was not found; null when it was
 * @param column the column that names what was not found
 */
record UnitSearch(@Nullable UnitNode node, @Nullable FaultCode code, Column column, List<Object> args) {

    static UnitSearch found(UnitNode node) {
        return new UnitSearch(node, null, Column.UNIT, List.of());
    }

    static UnitSearch failed(FaultCode code, Column column, Object... args) {
        return new UnitSearch(null, code, column, List.of(args));
    }
}
