package org.trivsel.platform.registry.unit;

import java.sql.SQLException;
import java.util.UUID;
import org.trivsel.store.Transaction;

/**
 * Brings {@code unit_ancestor} up to what {@code unit_version} says, for the whole tenant in one statement. Only rows that differ are
 * written. A path upwards holds on the days on which all of its steps hold; adjoining days are merged.
 */
public final class Ancestors {
    private static final String REFRESH = """
            with recursive line(unit_id, ancestor_id, valid_from, valid_to) as (
              select id, id, opened, closed from unit where tenant_id = ?
              union all
              select l.unit_id, v.parent_id, greatest(l.valid_from, v.valid_from), least(l.valid_to, v.valid_to)
              from line l
              join unit_version v on v.tenant_id = ? and v.unit_id = l.ancestor_id and v.parent_id is not null
                and (l.valid_to is null or v.valid_from <= l.valid_to) and (v.valid_to is null or v.valid_to >= l.valid_from)),
            wanted as (
              select unit_id, ancestor_id, lower(days) as valid_from, upper(days) - 1 as valid_to
              from (select unit_id, ancestor_id, unnest(range_agg(daterange(valid_from, valid_to, '[]'))) as days
                    from line group by unit_id, ancestor_id) merged),
            removed as (
              delete from unit_ancestor a where a.tenant_id = ? and not exists (
                select from wanted w
                where w.unit_id = a.unit_id and w.ancestor_id = a.ancestor_id and w.valid_from = a.valid_from))
            insert into unit_ancestor as a (tenant_id, unit_id, ancestor_id, valid_from, valid_to)
            select ?, w.unit_id, w.ancestor_id, w.valid_from, w.valid_to from wanted w
            where not exists (
              select from unit_ancestor k
              where k.tenant_id = ? and k.unit_id = w.unit_id and k.ancestor_id = w.ancestor_id and k.valid_from = w.valid_from
                and k.valid_to is not distinct from w.valid_to)
            on conflict (tenant_id, unit_id, ancestor_id, valid_from) do update set valid_to = excluded.valid_to
            """;

    private Ancestors() {
    }

    /** One change of the tree at a time in a tenant: two that are fine alone could make a circle together. Held until the transaction ends. */
    public static void lock(Transaction tx, UUID tenant) throws SQLException {
        tx.one("select pg_advisory_xact_lock(hashtextextended('units of ' || ?, 0))", row -> tenant, tenant.toString());
    }

    public static void refresh(Transaction tx, UUID tenant) throws SQLException {
        tx.update(REFRESH, tenant, tenant, tenant, tenant, tenant);
    }
}
