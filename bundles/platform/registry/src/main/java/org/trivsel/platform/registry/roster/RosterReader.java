package org.trivsel.platform.registry.roster;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Sex;
import org.trivsel.registry.ChildId;
import org.trivsel.platform.registry.unit.TreeOrder;
import org.trivsel.platform.registry.unit.UnitRow;
import org.trivsel.registry.RosterChild;
import org.trivsel.registry.RosterUnit;
import org.trivsel.registry.UnitId;
import org.trivsel.store.Transaction;

/** Reads the register for planning; children stream through a cursor of the database. */
final class RosterReader {
    private static final int ROWS_AT_A_TIME = 1000;
    private static final String CHILDREN = """
            select c.id, c.external_id, n.lookup, c.given_name, c.family_name, c.birth_date, c.sex, c.languages, c.protected_address,
              e.ids, e.units, e.froms, e.tos, g.ids, g.names, g.hidden, g.externals, g.froms, g.tos
            from child c
            left join child_number n on n.tenant_id = c.tenant_id and n.child_id = c.id
            left join lateral (
              select array_agg(x.id order by x.valid_from, x.id) ids, array_agg(x.unit_id order by x.valid_from, x.id) units,
                array_agg(x.valid_from order by x.valid_from, x.id) froms, array_agg(x.valid_to order by x.valid_from, x.id) tos
              from enrolment x
              where x.tenant_id = c.tenant_id and x.child_id = c.id and (x.valid_to is null or x.valid_to >= ?)) e on true
            left join lateral (
              select array_agg(x.id order by x.valid_from, x.id) ids, array_agg(h.name order by x.valid_from, x.id) names,
                array_agg(h.protected_address order by x.valid_from, x.id) hidden,
                array_agg(h.external_id order by x.valid_from, x.id) externals,
                array_agg(x.valid_from order by x.valid_from, x.id) froms, array_agg(x.valid_to order by x.valid_from, x.id) tos
              from custody x join custody_holder h on h.tenant_id = x.tenant_id and h.id = x.holder_id
              where x.tenant_id = c.tenant_id and x.child_id = c.id and (x.valid_to is null or x.valid_to >= ?)) g on true
            where c.tenant_id = ?
            """;

    private RosterReader() {
    }

    /** All units as they stand on the day, parents before children, siblings by name. */
    static List<RosterUnit> units(Transaction tx, UUID tenant, LocalDate day) throws SQLException {
        return TreeOrder.of(tx.list("""
                select v.unit_id, v.parent_id, v.name, v.kind, v.valid_from, v.valid_to, u.code
                from unit_version v join unit u on u.tenant_id = v.tenant_id and u.id = v.unit_id
                where v.tenant_id = ? and v.valid_from <= ? and (v.valid_to is null or v.valid_to >= ?)
                order by search_form(v.name), v.unit_id
                """, row -> new RosterUnit(UnitRow.read(row), row.textOrNull(7)), tenant, day, day), RosterUnit::unit);
    }

    static void read(Transaction tx, UUID tenant, LocalDate on, Consumer<RosterChild> sink) throws SQLException {
        try (var statement = tx.connection().prepareStatement(CHILDREN)) {
            statement.setFetchSize(ROWS_AT_A_TIME);
            statement.setObject(1, on);
            statement.setObject(2, on);
            statement.setObject(3, tenant);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    sink.accept(child(rows));
                }
            }
        }
    }

    private static RosterChild child(ResultSet row) throws SQLException {
        byte @Nullable [] lookup = row.getBytes(3);
        return new RosterChild(
                new ChildId(row.getObject(1, UUID.class)),
                row.getString(2),
                lookup == null ? null : BulkRosterWriter.text(lookup),
                row.getString(4),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                Sex.ofId(row.getString(7)),
                List.of((String[]) row.getArray(8).getArray()),
                row.getBoolean(9),
                places(row),
                custody(row));
    }

    private static List<RosterChild.Place> places(ResultSet row) throws SQLException {
        Object[] ids = values(row.getArray(10));
        Object[] units = values(row.getArray(11));
        Object[] froms = values(row.getArray(12));
        Object[] tos = values(row.getArray(13));
        List<RosterChild.Place> places = new ArrayList<>(ids.length);
        for (int i = 0; i < ids.length; i++) {
            places.add(new RosterChild.Place((UUID) ids[i], new UnitId((UUID) units[i]), ((Date) froms[i]).toLocalDate(), date(tos[i])));
        }
        return places;
    }

    private static List<RosterChild.Custody> custody(ResultSet row) throws SQLException {
        Object[] ids = values(row.getArray(14));
        Object[] names = values(row.getArray(15));
        Object[] hidden = values(row.getArray(16));
        Object[] externals = values(row.getArray(17));
        Object[] froms = values(row.getArray(18));
        Object[] tos = values(row.getArray(19));
        List<RosterChild.Custody> custody = new ArrayList<>(ids.length);
        for (int i = 0; i < ids.length; i++) {
            custody.add(new RosterChild.Custody((UUID) ids[i], (String) names[i], (Boolean) hidden[i], (String) externals[i],
                    ((Date) froms[i]).toLocalDate(), date(tos[i])));
        }
        return custody;
    }

    private static Object[] values(@Nullable Array array) throws SQLException {
        return array == null ? new Object[0] : (Object[]) array.getArray();
    }

    private static @Nullable LocalDate date(@Nullable Object date) {
        return date == null ? null : ((Date) date).toLocalDate();
    }
}
