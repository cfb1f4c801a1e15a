package org.trivsel.platform.registry.unit;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.registry.access.Sql;
import org.trivsel.platform.registry.access.Standing;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.Unit;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.UnitLife;
import org.trivsel.store.Row;
import org.trivsel.store.Transaction;

/** Reads a unit from its first day to its last, in one statement. A unit above goes by its name of the last day it was above, or of today. */
final class Lives {
    private static final String TEXT = """
            select %1$s, u.closed, above.id, above.name, above.readable, later.id, later.name, later.readable
            from %2$s cross join (select ?::boolean as everywhere) e
            cross join unit u join unit_version v on v.tenant_id = u.tenant_id and v.unit_id = u.id
            left join lateral (
              select o.id, n.name, e.everywhere or %3$s is not null as readable
              from unit o join unit_version n on n.tenant_id = o.tenant_id and n.unit_id = o.id
              where o.tenant_id = v.tenant_id and o.id = v.parent_id
              order by n.valid_from <= least(v.valid_to, greatest(p.day, v.valid_from)) desc, n.valid_from desc limit 1) above on true
            left join lateral (
              select o.id, n.name, e.everywhere or %3$s is not null as readable
              from unit o join unit_version n on n.tenant_id = o.tenant_id and n.unit_id = o.id
              where o.tenant_id = u.tenant_id and o.id = u.merged_into
              order by n.valid_from desc limit 1) later on true
            where u.tenant_id = ? and u.id = ? order by v.valid_from
            """.formatted(UnitTable.COLUMNS, Sql.ASKED, Sql.rootAbove("o"));
    private static final int CLOSED = 7;

    private Lives() {
    }

    static UnitLife of(Transaction tx, Standing standing, UUID tenant, UnitId id) throws SQLException {
        List<Line> lines = tx.list(TEXT, Line::read, standing.day(), standing.roots(), standing.isWholeTenant(), tenant, id.value());
        if (lines.isEmpty()) {
            throw new NotFound();
        }
        Line last = lines.get(lines.size() - 1);
        return new UnitLife(lines.stream().map(line -> new UnitLife.Stage(line.unit(), line.above())).toList(), last.closed(), last.later());
    }

    private record Line(Unit unit, @Nullable LocalDate closed, UnitLife.@Nullable Other above, UnitLife.@Nullable Other later) {
        static Line read(Row row) throws SQLException {
            return new Line(UnitRow.read(row), row.dateOrNull(CLOSED), other(row, CLOSED + 1), other(row, CLOSED + 4));
        }

        private static UnitLife.@Nullable Other other(Row row, int first) throws SQLException {
            UUID id = row.uuidOrNull(first);
            return id == null ? null : new UnitLife.Other(new UnitId(id), row.text(first + 1), row.flag(first + 2));
        }
    }
}
