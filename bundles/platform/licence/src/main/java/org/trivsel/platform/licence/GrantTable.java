package org.trivsel.platform.licence;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.assessment.AssessmentId;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.store.Row;
import org.trivsel.store.Transaction;

/** Grants as whoever draws from them sees them. To be used in a transaction of the tenant. */
final class GrantTable {
    /** Those that are not withdrawn, what ends first before the rest. Parameters: today twice, unit, today twice, tenant, instrument, today. */
    private static final String OF_INSTRUMENT = """
            select g.id, g.valid_from > ?, coalesce(g.valid_to < ?, false), c.most, c.drawn,
              not exists (select from licence_site s where s.tenant_id = g.tenant_id and s.grant_id = g.id)
                or exists (select from licence_site s join unit_ancestor a on a.tenant_id = s.tenant_id and a.ancestor_id = s.unit_id
                  where s.tenant_id = g.tenant_id and s.grant_id = g.id and a.unit_id = ?
                    and a.valid_from <= ? and (a.valid_to is null or a.valid_to >= ?))
            from licence_grant g
            left join licence_count c on c.tenant_id = g.tenant_id and c.grant_id = g.id
            where g.tenant_id = ? and g.instrument = ?
              and not exists (select from licence_withdrawn w where w.tenant_id = g.tenant_id and w.grant_id = g.id)
            order by coalesce(g.valid_to < ?, false), g.valid_to nulls last, g.granted_at, g.id limit 200
            """;
    private static final String USE = """
            insert into licence_use (tenant_id, assessment_id, grant_id, instrument, version, unit_id, drawn_on)
            """;
    private static final String DRAW = USE + "values (?, ?, ?, ?, ?, ?, ?)";
    /** Whoever comes at the same time waits for the row and reads it again: the last use is drawn once. */
    private static final String DRAW_COUNTED = """
            with counted as (
              update licence_count set drawn = drawn + 1 where tenant_id = ? and grant_id = ? and drawn < most returning tenant_id, grant_id)
            """ + USE + "select tenant_id, ?, grant_id, ?, ?, ?, ? from counted";
    private static final String GIVE_BACK = """
            with returned as (
              insert into licence_return (tenant_id, assessment_id, returned_on, returned_by)
              select u.tenant_id, u.assessment_id, ?, ? from licence_use u where u.tenant_id = ? and u.assessment_id = ?
              on conflict do nothing returning tenant_id, assessment_id)
            update licence_count c set drawn = c.drawn - 1
            from returned r join licence_use u on u.tenant_id = r.tenant_id and u.assessment_id = r.assessment_id
            where c.tenant_id = u.tenant_id and c.grant_id = u.grant_id
            """;

    private final Transaction tx;
    private final UUID tenant;

    GrantTable(Transaction tx, UUID tenant) {
        this.tx = tx;
        this.tenant = tenant;
    }

    List<Held> of(String instrument, @Nullable UUID unit, LocalDate today) throws SQLException {
        return tx.list(OF_INSTRUMENT, Held::read, today, today, unit, today, today, tenant, instrument, today);
    }

    /** @return false when it was used up in the meantime */
    boolean draw(Held grant, AssessmentId assessment, Definition definition, @Nullable UUID unit, LocalDate today) throws SQLException {
        if (grant.most() == null) {
            return tx.update(DRAW, tenant, assessment.value(), grant.id(), definition.id(), definition.version(), unit, today) == 1;
        }
        return tx.update(DRAW_COUNTED, tenant, grant.id(), assessment.value(), definition.id(), definition.version(), unit, today) == 1;
    }

    void giveBack(AssessmentId assessment, UUID by, LocalDate today) throws SQLException {
        tx.update(GIVE_BACK, today, by, tenant, assessment.value());
    }

    /**
     * A grant of an instrument, seen from a unit on a day.
     *
     * @param most uses, null: as many as one likes
     * @param here whether the unit is one it is for, or below one
     */
    record Held(UUID id, boolean notYet, boolean over, @Nullable Integer most, @Nullable Integer drawn, boolean here) {
        static Held read(Row row) throws SQLException {
            return new Held(row.uuid(1), row.flag(2), row.flag(3), row.numberOrNull(4), row.numberOrNull(5), row.flag(6));
        }

        boolean holds() {
            return !notYet && !over && here;
        }

        boolean isUsedUp() {
            return most != null && drawn != null && drawn >= most;
        }
    }
}
