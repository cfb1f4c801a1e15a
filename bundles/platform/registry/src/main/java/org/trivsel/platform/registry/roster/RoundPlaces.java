package org.trivsel.platform.registry.roster;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.trivsel.store.Transaction;

/**
 * Children are taken into open rounds by themselves, minutes after they came. As long as nobody has written anything about one, its place in a round
 * goes with it; a place in a round that is closed, or with something written, stays and keeps the child.
 */
final class RoundPlaces {
    static final String TABLE = "round_child";
    private static final String OPEN = "('OPENING', 'OPEN')";
    /** Whoever writes in a round holds its row, and so does whoever takes children in. */
    private static final String HOLD = """
            select r.id from round r where r.tenant_id = ? and r.state in %s and exists (
              select from round_child c join register_undo u on u.tenant_id = c.tenant_id and u.id = c.child_id
              where c.tenant_id = r.tenant_id and c.round_id = r.id and u.batch_id = ? and u.entity = ? and u.before is null)
            order by r.id for update
            """.formatted(OPEN);
    /** What tools keep about children. */
    private static final String KEPT = """
            select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and n.nspname like 'tool\\_%' and (
              select count(*) from pg_attribute a where a.attrelid = c.oid and a.attname in ('tenant_id', 'child_id') and not a.attisdropped) = 2 order by 1
            """;
    private static final String UNTOUCHED = """
            t.step = 'W' and exists (select from round r where r.tenant_id = t.tenant_id and r.id = t.round_id and r.state in %s)
            """.formatted(OPEN);
    private static final String LET_GO = """
            with gone as (delete from round_child t where t.tenant_id = ? and t.child_id = any(?) and %s
              returning t.tenant_id, t.round_id, t.unit_id, t.left_on)
            update round_unit u set children = u.children - n.many
            from (select tenant_id, round_id, unit_id, count(*)::integer as many from gone where left_on is null group by 1, 2, 3) n
            where u.tenant_id = n.tenant_id and u.round_id = n.round_id and u.unit_id = n.unit_id
            """.formatted(UNTOUCHED);

    private RoundPlaces() {
    }

    /** Before anything else is held: nothing is written in these rounds until the transaction ends. */
    static void hold(Transaction tx, UUID tenant, UUID batch) throws SQLException {
        tx.list(HOLD, row -> row.uuid(1), tenant, batch, Entity.CHILD.word());
    }

    /** Condition that a row {@code t} of the table does not keep its child. */
    static String goWithTheChild(Transaction tx) throws SQLException {
        List<String> kept = tx.list(KEPT, row -> row.text(1));
        return UNTOUCHED + kept.stream().map(table -> " and not exists (select from " + table + " k where k.tenant_id = t.tenant_id and k.child_id = t.child_id)")
                .collect(Collectors.joining());
    }

    /** To be called when nothing keeps these children. */
    static void letGo(Transaction tx, UUID tenant, UUID[] children) throws SQLException {
        tx.update(LET_GO, tenant, children);
    }
}
