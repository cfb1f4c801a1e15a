package org.trivsel.platform.registry.unit;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.trivsel.platform.registry.access.Sql;
import org.trivsel.platform.registry.access.Standing;
import org.trivsel.registry.Unit;
import org.trivsel.store.Transaction;

/**
 * Where somebody works, in one statement that stops looking when there are too many: a municipality with three thousand groups is no list for
 * a start page.
 */
final class Workplaces {
    /** Units of the kinds in the caller's reach, one more than wanted. The "offset 0" keeps the ones to look at few before names are read. */
    private static final String SOME = """
            select v.unit_id from (
              select a.unit_id from unit_ancestor a, p
              where not p.everywhere and a.tenant_id = p.tenant and a.ancestor_id = any(p.roots) and %1$s
              union all
              select u.id from unit u, p where p.everywhere and u.tenant_id = p.tenant offset 0) u
            cross join p join unit_version v on v.tenant_id = p.tenant and v.unit_id = u.unit_id and %2$s and v.kind in (%3$s)
            limit (select most + 1 from p)
            """;
    private static final String TEXT = """
            with p as materialized (
              select ?::date as day, ?::uuid[] as roots, ?::boolean as everywhere, ?::uuid as tenant, ?::integer as most),
            room as materialized (%1$s), house as materialized (%2$s),
            n as (select (select count(*) from room) as rooms, (select count(*) from house) as houses),
            shown as (
              select unit_id from room, n, p where rooms <= most
              union select unit_id from house, n, p where houses <= most
              union select unnest(p.roots) from n, p where rooms > most and houses > most or rooms = 0 and houses = 0
              union (select v.unit_id from n, p, unit_version v
                where p.everywhere and rooms > most and houses > most and v.tenant_id = p.tenant and v.parent_id is null and %3$s
                limit (select most from p)))
            select %4$s from p, shown join unit_version v on v.unit_id = shown.unit_id where v.tenant_id = p.tenant and %3$s
            order by search_form(v.name), v.unit_id
            """.formatted(SOME.formatted(Sql.today("a"), Sql.today("v"), "'GROUP'"),
            SOME.formatted(Sql.today("a"), Sql.today("v"), "'INSTITUTION', 'SCHOOL'"), Sql.today("v"), UnitTable.COLUMNS);

    private Workplaces() {
    }

    static List<Unit> of(Transaction tx, Standing standing, UUID tenant, LocalDate on, int most) throws SQLException {
        return TreeOrder.of(tx.list(TEXT, UnitRow::read, on, standing.roots(), standing.isWholeTenant(), tenant, most), unit -> unit);
    }
}
