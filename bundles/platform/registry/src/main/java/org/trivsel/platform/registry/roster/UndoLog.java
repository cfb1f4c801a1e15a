package org.trivsel.platform.registry.roster;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
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

    /** To be called after rows were made. */
    void made(Entity entity, UUID[] ids) throws SQLException {
        tx.update("insert into register_undo (tenant_id, batch_id, entity, id, after) select u.tenant_id, ?, ?, u.id, " + entity.state()
                + " from (select ?::uuid as tenant_id, id from unnest(?::uuid[]) id) u on conflict do nothing", batch, entity.word(), tenant, ids);
    }

    /** To be called after the change that {@link #willChange} announced. */
    void changed(Entity entity, UUID[] ids) throws SQLException {
        tx.update("update register_undo u set after = " + entity.state() + " where u.tenant_id = ? and u.batch_id = ? and u.entity = ? and u.id = any(?)",
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
        Slices.each(touched(Entity.CHILD, true), slice -> RoundPlaces.letGo(tx, tenant, ids(slice)));
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

    /** Nobody changes the rows, or ties anything to them, until the transaction ends. */
    void hold() throws SQLException {
        for (Entity entity : Entity.values()) {
            for (boolean made : new boolean[] {true, false}) {
                Slices.each(touched(entity, made), slice -> tx.list("select 1 from " + entity.table() + " where tenant_id = ? and " + entity.key()
                        + " = any(?) order by " + entity.key() + " for update", row -> row.number(1), tenant, ids(slice)));
            }
        }
    }

    void forget() throws SQLException {
        tx.update("delete from register_undo where tenant_id = ? and batch_id = ?", tenant, batch);
    }

    boolean touchesUnits() throws SQLException {
        return tx.one("select exists (select from register_undo where tenant_id = ? and batch_id = ? and entity = ?)",
                row -> row.flag(1), tenant, batch, Entity.UNIT.word()).orElseThrow();
    }

    List<UUID> made(Entity entity) throws SQLException {
        return touched(entity, true);
    }
}
