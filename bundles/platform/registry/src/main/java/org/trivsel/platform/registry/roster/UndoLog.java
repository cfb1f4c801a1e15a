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
        tx.update("""
                insert into register_undo (tenant_id, batch_id, entity, id, before)
                select ?, ?, ?, i.id, to_jsonb(r) - 'name_key' - 'family_key'
                from unnest(?::uuid[]) i(id) left join %s r on r.tenant_id = ? and r.%s = i.id
                on conflict do nothing
                """.formatted(entity.table(), entity.key()), tenant, batch, entity.word(), ids, tenant);
    }

    void undo() throws SQLException {
        refuseWhenChangedSince();
        for (Entity entity : Entity.values()) {
            if (entity.isRestored()) {
                tx.update(entity.restore(), tenant, batch, entity.word());
            }
            for (String sql : entity.remove()) {
                tx.update(sql, tenant, batch, entity.word());
            }
        }
        forget();
    }

    void forget() throws SQLException {
        tx.update("delete from register_undo where tenant_id = ? and batch_id = ?", tenant, batch);
    }

    boolean touchesUnits() throws SQLException {
        return tx.one("select exists (select from register_undo where tenant_id = ? and batch_id = ? and entity = ?)",
                row -> row.flag(1), tenant, batch, Entity.UNIT.word()).orElseThrow();
    }

    private void refuseWhenChangedSince() throws SQLException {
        List<String> later = tx.list("""
                select distinct o.batch_id::text
                from register_undo m
                join register_undo o on o.tenant_id = m.tenant_id and o.entity = m.entity and o.id = m.id and o.at > m.at
                  and o.batch_id <> m.batch_id
                where m.tenant_id = ? and m.batch_id = ?
                """, row -> row.text(1), tenant, batch);
        if (!later.isEmpty()) {
            throw new Conflict("import-changed-since", "A later import changed the same records. Undo that one first.");
        }
    }
}
