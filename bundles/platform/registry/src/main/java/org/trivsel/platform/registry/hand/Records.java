package org.trivsel.platform.registry.hand;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.trivsel.instrument.Sex;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.ChildRecord;
import org.trivsel.registry.UnitId;
import org.trivsel.store.Row;
import org.trivsel.store.Transaction;

/** Reads what the register holds of one child, with revisions. Three statements. */
final class Records {
    private static final String CHILD = """
            select c.given_name, c.family_name, c.birth_date, c.sex, c.languages, c.protected_address,
              exists (select from child_number n where n.tenant_id = c.tenant_id and n.child_id = c.id), c.revision, a.display_name, c.changed_at
            from child c left join account a on a.tenant_id = c.tenant_id and a.id = c.changed_by
            where c.tenant_id = ? and c.id = ?
            """;
    /** A unit goes by its name of the last day of the stay, or of today while it lasts. */
    private static final String PLACES = """
            select e.id, e.unit_id, v.name, e.valid_from, e.valid_to, e.revision, a.display_name, e.changed_at
            from enrolment e
            left join account a on a.tenant_id = e.tenant_id and a.id = e.changed_by
            left join lateral (
              select u.name from unit_version u where u.tenant_id = e.tenant_id and u.unit_id = e.unit_id
              order by u.valid_from <= least(e.valid_to, ?::date) desc, u.valid_from desc limit 1) v on true
            where e.tenant_id = ? and e.child_id = ?
            order by e.valid_from desc, e.id desc
            """;
    /** The holder's own changes count as well: the two together only rise. */
    private static final String CUSTODY = """
            select x.id, h.name, h.protected_address, x.valid_from, x.valid_to, x.revision + h.revision - 1, a.display_name,
              greatest(x.changed_at, h.changed_at)
            from custody x join custody_holder h on h.tenant_id = x.tenant_id and h.id = x.holder_id
            left join account a on a.tenant_id = x.tenant_id
              and a.id = case when x.changed_at >= h.changed_at or h.changed_at is null then x.changed_by else h.changed_by end
            where x.tenant_id = ? and x.child_id = ?
            order by x.valid_to desc nulls first, x.valid_from desc, h.name, x.id
            """;

    private Records() {
    }

    static Optional<ChildRecord> read(Transaction tx, UUID tenant, ChildId id, LocalDate today) throws SQLException {
        List<ChildRecord.Place> places = places(tx, tenant, id, today);
        List<ChildRecord.Custody> custody = tx.list(CUSTODY, row -> new ChildRecord.Custody(
                row.uuid(1), row.text(2), row.flag(3), row.date(4), row.dateOrNull(5), state(row, 6)), tenant, id.value());
        return tx.one(CHILD, row -> new ChildRecord(id, row.text(1), row.text(2), row.date(3), Sex.ofId(row.text(4)), row.texts(5), row.flag(6),
                row.flag(7), state(row, 8), places, custody), tenant, id.value());
    }

    private static List<ChildRecord.Place> places(Transaction tx, UUID tenant, ChildId id, LocalDate today) throws SQLException {
        return tx.list(PLACES, row -> new ChildRecord.Place(row.uuid(1), new UnitId(row.uuid(2)), row.text(3), row.date(4), row.dateOrNull(5),
                state(row, 6)), today, tenant, id.value());
    }

    private static ChildRecord.State state(Row row, int first) throws SQLException {
        return new ChildRecord.State(row.number(first), row.textOrNull(first + 1), row.instantOrNull(first + 2));
    }
}
