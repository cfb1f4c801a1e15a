package org.trivsel.platform.registry.unit;

import java.sql.SQLException;
import java.util.UUID;
import org.trivsel.registry.Unit;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.UnitKind;
import org.trivsel.store.Row;

/** Reads a unit from the first six columns: id, parent, name, kind, first and last day. */
public final class UnitRow {
    private UnitRow() {
    }

    public static Unit read(Row row) throws SQLException {
        UUID parent = row.uuidOrNull(2);
        return new Unit(
                new UnitId(row.uuid(1)),
                parent == null ? null : new UnitId(parent),
                row.text(3),
                UnitKind.valueOf(row.text(4)),
                row.date(5),
                row.dateOrNull(6));
    }
}
