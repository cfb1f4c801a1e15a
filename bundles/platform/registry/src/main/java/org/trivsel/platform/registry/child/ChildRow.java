package org.trivsel.platform.registry.child;

import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Sex;
import org.trivsel.registry.Child;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;
import org.trivsel.store.Row;

/** Reads a child from nine columns: id, names, birth date, sex, languages, protected address, unit and its name. */
final class ChildRow {
    private ChildRow() {
    }

    static Child read(Row row, int first) throws SQLException {
        return new Child(
                new ChildId(row.uuid(first)),
                row.text(first + 1),
                row.text(first + 2),
                row.date(first + 3),
                Sex.ofId(row.text(first + 4)),
                row.texts(first + 5),
                row.flag(first + 6),
                unit(row.uuidOrNull(first + 7)),
                row.textOrNull(first + 8));
    }

    private static @Nullable UnitId unit(@Nullable UUID id) {
        return id == null ? null : new UnitId(id);
    }
}
