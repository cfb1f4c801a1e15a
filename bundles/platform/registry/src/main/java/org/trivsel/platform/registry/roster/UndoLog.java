package org.trivsel.platform.registry.roster;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.trivsel.problem.Conflict;
import org.trivsel.registry.RosterWriter.Batch;
import org.trivsel.store.Transaction;

/** Notes how rows stood before a batch touched them first, and puts them back. The rows never leave the database. */
final class UndoLog {
    private final Transaction tx;
    private final UUID tenant;
    private final UUID batch;

    UndoLog(Transaction tx, Batch batch) {
        this.tx = tx;
        this.tenant = batch.tenant().value();
        this.batch = batch.id();
    }

    void made(Entity entity, UUID[] ids) throws SQLException {
        tx.update("insert into register_undo (tenant_id, batch_id, entity, id) select ?, ?, ?, id from unnest(?::uuid[]) id on conflict do nothing",
                tenant, batch, entity.word(), ids);
    }

    /** To be called before the change. Rows that are not there yet are noted as made. */
    void willChange(Entity entity, UUID[] ids) throws SQLException {
        // A subquery for each row, not a join: joined to thousands of ids, a table without statistics is read as if it were empty.
        tx.update("""
                insert into register_undo (tenant_id, batch_id, entity, id, before)
                select ?, ?, ?, i.id,
                  (select to_jsonb(r) - 'name_key' - 'family_key' from %s r where r.tenant_id = ? and r.%s = i.id)
                from unnest(?::uuid[]) i(id)
                on conflict do nothing
                """.formatted(entity.table(), entity.key()), tenant, batch, entity.word(), tenant, ids);
    }

    void undo() throws SQLException {
        refuseWhenChangedSince();
        for (Entity entity : Entity.values()) {
            if (entity.isRestored()) {
                Slices.each(touched(entity, false), slice -> tx.update(entity.restore(), tenant, batch, entity.word(), ids(slice)));
            }
            for (String sql : entity.remove()) {
                Slices.each(touched(entity, true), slice -> tx.update(sql, tenant, ids(slice)));
            }
        }
        forget();
    }

    private List<UUID> touched(Entity entity, boolean made) throws SQLException {
        return tx.list("select id from register_undo where tenant_id = ? and batch_id = ? and entity = ? and (before is null) = ? order by id",
                row -> row.uuid(1), tenant, batch, entity.word(), made);
    }

    private static UUID[] ids(List<UUID> slice) {
        return slice.toArray(UUID[]::new);
    }

    void forget() throws SQLException {
        tx.update("delete from register_undo where tenant_id = ? and batch_id = ?", tenant, batch);
    }

    boolean touchesUnits() throws SQLException {
        return tx.one("select exists (select from register_undo where tenant_id = ? and batch_id = ? and entity = ?)",
                row -> row.flag(1), tenant, batch, Entity.UNIT.word()).orElseThrow();
    }

    private void refuseWhenChangedSince() throws SQLException {
        // OFFSET keeps it from becoming a join, see willChange.
        boolean changed = tx.one("""
                select exists (
                  select from register_undo m
                  where m.tenant_id = ? and m.batch_id = ? and exists (
                    select from register_undo o
                    where o.tenant_id = m.tenant_id and o.entity = m.entity and o.id = m.id and o.at > m.at and o.batch_id <> m.batch_id
                    offset 0))
                """, row -> row.flag(1), tenant, batch).orElseThrow();
        if (changed) {
            throw new Conflict("import-changed-since", "A later import changed the same records. Undo that one first.");
        }
    }
}
