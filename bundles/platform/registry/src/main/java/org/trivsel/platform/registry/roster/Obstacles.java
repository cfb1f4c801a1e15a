package org.trivsel.platform.registry.roster;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.registry.Obstacle;
import org.trivsel.registry.Obstacle.Kind;
import org.trivsel.registry.RosterWriter.Batch;
import org.trivsel.store.Transaction;

/** Looks for what keeps a batch from being undone: what is no longer as the batch wrote it, and what others have tied to it since. */
final class Obstacles {
    private static final int MOST = 50;
    /** Tables of the register itself, of whose rows is known which the batch made. */
    private static final String OWN = "'enrolment', 'custody', 'child_number', 'unit_version', 'unit_ancestor', 'unit'";
    private static final String UNIT_NAME =
            "(select v.name from unit_version v where v.tenant_id = %1$s.tenant_id and v.unit_id = %1$s.%2$s order by v.valid_from desc limit 1)";
    private static final String CHILD_NAME =
            "(select c.given_name || ' ' || c.family_name from child c where c.tenant_id = %1$s.tenant_id and c.id = %1$s.%2$s)";
    /** OFFSET keeps it from becoming a join: joined to thousands of ids, a table without statistics is read as if it were empty. */
    private static final String AGAIN = """
            exists (select from register_undo o where o.tenant_id = u.tenant_id and o.entity = u.entity and o.id = u.id and o.at > u.at
              and o.batch_id <> u.batch_id offset 0)""";
    private static final String CHANGED = """
            select u.again, %3$s from (
              select u.tenant_id, u.id, u.before, %1$s as again, u.after is not null and u.after is distinct from %2$s as changed
              from register_undo u where u.tenant_id = ? and u.batch_id = ? and u.entity = ? order by u.id offset 0) u
            where u.again or u.changed limit ?
            """;
    /** A row that the batch did not make, and that belongs to one that it made. */
    private static final String TIED = """
            select distinct %1$s from %2$s t where t.tenant_id = ? and t.%3$s = any(?) and not exists (
              select from register_undo o where o.tenant_id = t.tenant_id and o.batch_id = ? and o.entity = ? and o.id = t.%4$s offset 0) limit ?
            """;
    private static final String ROLES = "select distinct " + UNIT_NAME.formatted("t", "unit_id")
            + " from role_grant t where t.tenant_id = ? and t.unit_id = any(?) limit ?";
    /** Of whatever table of whatever tool refers to a child. */
    private static final String REFERRING = """
            select c.oid::regclass::text, a.attname from pg_constraint k join pg_class c on c.oid = k.conrelid
            join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey) and a.attname <> 'tenant_id'
            where k.contype = 'f' and k.confrelid = 'child'::regclass and c.relname not in (%s) order by 1
            """.formatted(OWN);
    /** Of whatever table that notes for a child where it was. */
    private static final String PLACED = """
            select c.oid::regclass::text from pg_class c where c.relkind = 'r' and c.relname not in (%s)
              and (select count(*) from pg_attribute a where a.attrelid = c.oid and a.attname in ('tenant_id', 'child_id', 'unit_id')) = 3 order by 1
            """.formatted(OWN);

    private final Transaction tx;
    private final UUID tenant;
    private final UUID batch;
    private final UndoLog log;
    private final Set<Obstacle> found = new LinkedHashSet<>();

    Obstacles(Transaction tx, Batch batch) {
        this.tx = tx;
        this.tenant = batch.tenant().value();
        this.batch = batch.id();
        this.log = new UndoLog(tx, batch);
    }

    List<Obstacle> find() throws SQLException {
        RoundPlaces.hold(tx, tenant, batch);
        log.hold();
        changed(Entity.UNIT, Kind.UNIT_CHANGED, UNIT_NAME.formatted("u", "id"));
        Slices.each(log.made(Entity.UNIT), slice -> units(slice.toArray(UUID[]::new)));
        changed(Entity.CHILD, Kind.CHILD_CHANGED, CHILD_NAME.formatted("u", "id"));
        changed(Entity.NUMBER, Kind.CHILD_CHANGED, CHILD_NAME.formatted("u", "id"));
        changed(Entity.ENROLMENT, Kind.PLACE_CHANGED, ofRow("enrolment"));
        changed(Entity.CUSTODY, Kind.CUSTODY_CHANGED, ofRow("custody"));
        changed(Entity.HOLDER, Kind.CUSTODY_CHANGED, "(select h.name from custody_holder h where h.tenant_id = u.tenant_id and h.id = u.id)");
        List<Reference> references = tx.list(REFERRING, row -> new Reference(row.text(1), row.text(2)));
        Slices.each(log.made(Entity.CHILD), slice -> children(slice.toArray(UUID[]::new), references));
        return new ArrayList<>(found).subList(0, Math.min(MOST, found.size()));
    }

    /** The child of a row that may be gone by now. */
    private static String ofRow(String table) {
        return """
                (select c.given_name || ' ' || c.family_name from child c where c.tenant_id = u.tenant_id and c.id = coalesce(
                  (select r.child_id from %s r where r.tenant_id = u.tenant_id and r.id = u.id), (u.before ->> 'child_id')::uuid))""".formatted(table);
    }

    private void changed(Entity entity, Kind kind, String name) throws SQLException {
        tx.list(CHANGED.formatted(AGAIN, entity.state(), name), row -> add(row.flag(1) ? Kind.WRITTEN_AGAIN : kind, row.textOrNull(2)),
                tenant, batch, entity.word(), MOST);
    }

    private void units(UUID[] ids) throws SQLException {
        tied(Kind.UNIT_IN_USE, UNIT_NAME, "enrolment", "unit_id", Entity.ENROLMENT, "id", ids);
        tied(Kind.UNIT_IN_USE, UNIT_NAME, "unit_version", "parent_id", Entity.UNIT, "unit_id", ids);
        tied(Kind.UNIT_IN_USE, UNIT_NAME, "unit", "merged_into", Entity.UNIT, "id", ids);
        tx.list(ROLES, row -> add(Kind.UNIT_HAS_ROLES, row.textOrNull(1)), tenant, ids, MOST);
        for (String table : tx.list(PLACED, row -> row.text(1))) {
            // By way of the children, for which there is an index.
            tx.list("select distinct " + UNIT_NAME.formatted("t", "unit_id") + " from enrolment e join " + table
                    + " t on t.tenant_id = e.tenant_id and t.child_id = e.child_id and t.unit_id = e.unit_id where e.tenant_id = ? and e.unit_id = any(?)"
                    + keeping(table) + " limit ?",
                    row -> add(Kind.UNIT_IN_USE, row.textOrNull(1)), tenant, ids, MOST);
        }
    }

    private void children(UUID[] ids, List<Reference> references) throws SQLException {
        if (found.size() >= MOST) {
            return;
        }
        tied(Kind.CHILD_IN_USE, CHILD_NAME, "enrolment", "child_id", Entity.ENROLMENT, "id", ids);
        tied(Kind.CHILD_IN_USE, CHILD_NAME, "custody", "child_id", Entity.CUSTODY, "id", ids);
        tied(Kind.CHILD_IN_USE, CHILD_NAME, "child_number", "child_id", Entity.NUMBER, "child_id", ids);
        for (Reference reference : references) {
            tx.list("select distinct " + CHILD_NAME.formatted("t", reference.column()) + " from " + reference.table() + " t where t.tenant_id = ? and t."
                    + reference.column() + " = any(?)" + keeping(reference.table()) + " limit ?",
                    row -> add(Kind.CHILD_IN_USE, row.textOrNull(1)), tenant, ids, MOST);
        }
    }

    /** Not all that was tied to a child keeps it. */
    private String keeping(String table) throws SQLException {
        return table.equals(RoundPlaces.TABLE) ? " and not (" + RoundPlaces.goWithTheChild(tx) + ")" : "";
    }

    private void tied(Kind kind, String name, String table, String column, Entity entity, String id, UUID[] ids) throws SQLException {
        tx.list(TIED.formatted(name.formatted("t", column), table, column, id), row -> add(kind, row.textOrNull(1)),
                tenant, ids, batch, entity.word(), MOST);
    }

    private boolean add(Kind kind, @Nullable String name) {
        return found.add(new Obstacle(kind, name == null ? "" : name));
    }

    private record Reference(String table, String column) {
    }
}
