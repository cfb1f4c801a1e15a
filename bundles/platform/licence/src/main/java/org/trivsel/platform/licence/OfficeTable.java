package org.trivsel.platform.licence;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.access.Reach;
import org.trivsel.instrument.definition.LicenceTerms.Kind;
import org.trivsel.licence.LicenceGrant;
import org.trivsel.licence.LicenceGrant.State;
import org.trivsel.licence.LicenceOffice;
import org.trivsel.licence.NewGrant;
import org.trivsel.licence.UsedLine;
import org.trivsel.registry.UnitId;
import org.trivsel.store.Row;
import org.trivsel.store.Transaction;

/** Grants as operators make them, and what was used. In a transaction of the operators all tenants' rows are there, in one of a tenant its own. */
final class OfficeTable {
    private static final int LOW_DAYS = 30;
    private static final int LOW_PART = 10;
    private static final String GRANT = """
            insert into licence_grant (tenant_id, id, instrument, kind, uses, valid_from, valid_to, reference, granted_by, granted_by_name)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String COUNT = "insert into licence_count (tenant_id, grant_id, most) values (?, ?, ?)";
    private static final String SITE = "insert into licence_site (tenant_id, grant_id, unit_id, unit_name) values (?, ?, ?, ?)";
    private static final String WITHDRAW = """
            insert into licence_withdrawn (tenant_id, grant_id, reason, withdrawn_by)
            select g.tenant_id, g.id, ?, ? from licence_grant g where g.tenant_id = ? and g.id = ? on conflict do nothing
            """;
    private static final String OF_TENANT = """
            select g.id, g.instrument, g.kind, g.uses, coalesce(c.drawn, (
                select count(*) from licence_use u where u.tenant_id = g.tenant_id and u.grant_id = g.id
                  and not exists (select from licence_return r where r.tenant_id = u.tenant_id and r.assessment_id = u.assessment_id)))::integer,
              g.valid_from, g.valid_to, array(select s.unit_name from licence_site s where s.tenant_id = g.tenant_id and s.grant_id = g.id order by 1),
              g.reference, g.granted_by_name, g.granted_at, w.reason
            from licence_grant g
            left join licence_count c on c.tenant_id = g.tenant_id and c.grant_id = g.id
            left join licence_withdrawn w on w.tenant_id = g.tenant_id and w.grant_id = g.id
            where g.tenant_id = ? and (?::uuid is null or g.id = ?)
            order by g.granted_at desc, g.id desc limit 500
            """;
    /**
     * A use is for those who lead the house that the group belonged to on the day when it was drawn. Parameters: tenant or null, instrument or null, first and last day, whether by unit, whole tenant, units reached, most.
     */
    private static final String USED = """
            with q as materialized (select ?::uuid as tenant, ?::text as instrument, ?::date as first, ?::date as last, ?::boolean as by_unit,
                ?::boolean as everywhere, ?::uuid[] as roots),
            act as (
              select u.tenant_id, u.instrument, u.grant_id, u.unit_id, u.drawn_on, 1 as drawn, 0 as returned from licence_use u, q where u.drawn_on between q.first and q.last
              union all
              select u.tenant_id, u.instrument, u.grant_id, u.unit_id, u.drawn_on, 0, 1 from licence_return r
              join licence_use u on u.tenant_id = r.tenant_id and u.assessment_id = r.assessment_id, q where r.returned_on between q.first and q.last),
            counted as (
              select a.tenant_id, a.instrument, a.grant_id, case when q.by_unit then a.unit_id end as unit_id, sum(a.drawn)::integer as drawn,
                sum(a.returned)::integer as returned
              from act a, q
              where (q.tenant is null or a.tenant_id = q.tenant) and (q.instrument is null or a.instrument = q.instrument)
                and (q.everywhere or exists (select from unit_ancestor n where n.tenant_id = a.tenant_id and n.unit_id = a.unit_id and n.ancestor_id = any(q.roots)
                  and n.valid_from <= a.drawn_on and (n.valid_to is null or n.valid_to >= a.drawn_on)))
              group by 1, 2, 3, 4)
            select t.key, c.instrument, (
                select concat_ws(', ', (select p.name from unit_version p where v.kind = 'GROUP' and p.tenant_id = v.tenant_id and p.unit_id = v.parent_id
                  order by p.valid_from desc limit 1), v.name)
                from unit_version v where v.tenant_id = c.tenant_id and v.unit_id = c.unit_id order by v.valid_from desc limit 1),
              g.reference, sum(c.drawn)::integer, sum(c.returned)::integer
            from counted c join tenant t on t.id = c.tenant_id join licence_grant g on g.tenant_id = c.tenant_id and g.id = c.grant_id
            group by 1, 2, 3, 4 order by 1, 2, 3 nulls last, 4 limit ?
            """;

    private final Transaction tx;

    OfficeTable(Transaction tx) {
        this.tx = tx;
    }

    void grant(UUID tenant, UUID id, NewGrant wanted, Kind kind, LocalDate from, Map<UnitId, String> units, Caller by) throws SQLException {
        tx.update(GRANT, tenant, id, wanted.instrument(), kind, wanted.uses(), from, wanted.to(), wanted.reference().strip(), by.account().value(), by.name());
        if (wanted.uses() != null) {
            tx.update(COUNT, tenant, id, wanted.uses());
        }
        List<Object[]> sites = new ArrayList<>();
        for (UnitId site : new LinkedHashSet<>(wanted.sites())) {
            sites.add(new Object[] {tenant, id, site.value(), units.get(site)});
        }
        if (!sites.isEmpty()) {
            tx.batch(SITE, sites);
        }
    }

    /** @return false when it was withdrawn before */
    boolean withdraw(UUID tenant, UUID grant, String reason, UUID by) throws SQLException {
        return tx.update(WITHDRAW, reason, by, tenant, grant) == 1;
    }

    /** @param one null: all */
    List<LicenceGrant> of(UUID tenant, @Nullable UUID one, LocalDate today) throws SQLException {
        return tx.list(OF_TENANT, row -> grant(row, today), tenant, one, one);
    }

    /** @param byUnit whose units are told apart, those in its reach alone; null: counted together */
    List<UsedLine> used(@Nullable UUID tenant, @Nullable String instrument, LocalDate from, LocalDate to, @Nullable Reach byUnit) throws SQLException {
        return tx.list(USED, row -> new UsedLine(row.text(1), row.text(2), row.textOrNull(3), row.text(4), row.number(5), row.number(6)), tenant, instrument, from,
                to, byUnit != null, byUnit == null || byUnit.wholeTenant(), byUnit == null ? new UUID[0] : byUnit.roots(), LicenceOffice.MOST_LINES);
    }

    private static LicenceGrant grant(Row row, LocalDate today) throws SQLException {
        Integer uses = row.numberOrNull(4);
        int drawn = row.number(5);
        LocalDate from = row.date(6);
        LocalDate to = row.dateOrNull(7);
        String withdrawn = row.textOrNull(12);
        return new LicenceGrant(row.uuid(1), row.text(2), Kind.valueOf(row.text(3)).id(), uses, drawn, from, to, row.texts(8), row.text(9), row.textOrNull(10),
                row.instant(11), withdrawn, withdrawn == null ? state(uses, drawn, from, to, today) : State.WITHDRAWN);
    }

    private static State state(@Nullable Integer uses, int drawn, LocalDate from, @Nullable LocalDate to, LocalDate today) {
        if (to != null && today.isAfter(to)) {
            return State.OVER;
        } else if (uses != null && drawn >= uses) {
            return State.USED_UP;
        } else if (today.isBefore(from)) {
            return State.NOT_YET;
        }
        boolean few = uses != null && (long) (uses - drawn) * LOW_PART <= uses;
        return few || to != null && !today.plusDays(LOW_DAYS).isBefore(to) ? State.LOW : State.HOLDS;
    }
}
