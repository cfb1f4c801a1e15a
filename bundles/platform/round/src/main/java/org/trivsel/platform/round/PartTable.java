package org.trivsel.platform.round;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.trivsel.access.Reach;
import org.trivsel.policy.Values;
import org.trivsel.problem.Conflict;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;
import org.trivsel.round.Part;
import org.trivsel.round.Raters;
import org.trivsel.round.RoundId;
import org.trivsel.round.Step;
import org.trivsel.store.Row;
import org.trivsel.store.Transaction;

/** The rows of children in rounds. */
final class PartTable {
    private static final String FROM = """
            select c.id, c.round_id, c.child_id, c.unit_id, c.home_id, r.raters, u.policy, c.joined_on > r.counted_on, c.left_on, c.step,
              r.state in ('OPENING', 'OPEN')
            from round_child c join round_unit u on u.tenant_id = c.tenant_id and u.round_id = c.round_id and u.unit_id = c.unit_id
            join round r on r.tenant_id = c.tenant_id and r.id = c.round_id
            """;
    private static final String SELECT = FROM + " where c.tenant_id = ?";
    /** In the order of lists of children. */
    private static final String BELOW = FROM + """
             join child k on k.tenant_id = c.tenant_id and k.id = c.child_id
             where c.tenant_id = ? and c.round_id = ? and c.left_on is null and c.unit_id in (select a.unit_id from unit_ancestor a
              where a.tenant_id = ? and a.ancestor_id = ? and a.valid_from <= ? and (a.valid_to is null or a.valid_to >= ?))
             order by k.name_key, c.child_id, c.id limit ?
            """;
    /** The nearest institution or school at or above a place, else the place itself. */
    static final String HOME = """
            coalesce((select a.ancestor_id from unit_ancestor a
              join unit_version v on v.tenant_id = a.tenant_id and v.unit_id = a.ancestor_id and v.valid_from <= ?::date and (v.valid_to is null or v.valid_to >= ?::date)
              where a.tenant_id = %1$s.tenant_id and a.unit_id = %1$s.unit_id and v.kind in ('INSTITUTION', 'SCHOOL')
                and a.valid_from <= ?::date and (a.valid_to is null or a.valid_to >= ?::date)
              order by (select count(*) from unit_ancestor b where b.tenant_id = a.tenant_id and b.unit_id = a.ancestor_id
                and b.valid_from <= ?::date and (b.valid_to is null or b.valid_to >= ?::date)) desc limit 1), %1$s.unit_id)
            """;
    private static final String HOMES = "select distinct e.child_id, " + HOME.formatted("e") + """
             from enrolment e where e.tenant_id = ? and e.child_id = any(?) and e.valid_from <= ?::date and (e.valid_to is null or e.valid_to >= ?::date)
            """;

    private final Transaction tx;
    private final UUID tenant;

    PartTable(Transaction tx, UUID tenant) {
        this.tx = tx;
        this.tenant = tenant;
    }

    List<Part> below(RoundId round, UnitId unit, LocalDate day, int most) throws SQLException {
        return tx.list(BELOW, PartTable::read, tenant, round.value(), tenant, unit.value(), day, day, most);
    }

    List<Part> waiting(String tool, Reach reach, LocalDate day, int most) throws SQLException {
        return tx.list(SELECT + """
                 and r.tool = ? and r.state in ('OPENING', 'OPEN') and c.left_on is null and c.step <> 'S' and (?::boolean or c.unit_id in (
                  select a.unit_id from unit_ancestor a where a.tenant_id = ? and a.ancestor_id = any(?::uuid[]) and a.valid_from <= ?
                    and (a.valid_to is null or a.valid_to >= ?)))
                order by c.round_id, c.id limit ?
                """, PartTable::read, tenant, tool, reach.wholeTenant(), tenant, reach.roots(), day, day, most);
    }

    private Optional<Part> find(UUID id) throws SQLException {
        return tx.one(SELECT + " and c.id = ?", PartTable::read, tenant, id);
    }

    Optional<Part> find(String tool, UUID id) throws SQLException {
        return tx.one(SELECT + " and c.id = ? and r.tool = ?", PartTable::read, tenant, id, tool);
    }

    List<Part> ofChild(String tool, ChildId child) throws SQLException {
        return tx.list(SELECT + " and c.child_id = ? and r.tool = ? order by c.round_id desc, c.id", PartTable::read, tenant, child.value(), tool);
    }

    Map<ChildId, List<UnitId>> homes(Collection<ChildId> children, LocalDate day) throws SQLException {
        Map<ChildId, List<UnitId>> homes = new HashMap<>();
        tx.list(HOMES, row -> homes.computeIfAbsent(new ChildId(row.uuid(1)), key -> new java.util.ArrayList<>()).add(new UnitId(row.uuid(2))),
                day, day, day, day, day, day, tenant, children.stream().map(ChildId::value).toArray(UUID[]::new), day, day);
        return homes;
    }

    /** The counters first: whoever counts all of a unit anew holds them as well. */
    void step(UUID id, Step step) throws SQLException {
        Part part = find(id).orElseThrow(() -> new IllegalArgumentException("There is no such part"));
        if (part.step() == step) {
            return;
        }
        boolean here = part.left() == null;
        tx.update("""
                update round_unit set ready = ready + ?, shared = shared + ?, children = children + ?
                where tenant_id = ? and round_id = ? and unit_id = ?
                """, here ? one(step == Step.READY) - one(part.step() == Step.READY) : 0, one(step == Step.SHARED) - one(part.step() == Step.SHARED),
                here ? 0 : one(step == Step.SHARED) - one(part.step() == Step.SHARED), tenant, part.round().value(), part.unit().value());
        int changed = tx.update("""
                update round_child set step = ? where tenant_id = ? and id = ? and unit_id = ? and step = ? and left_on is not distinct from ?::date
                """, letter(step), tenant, id, part.unit().value(), letter(part.step()), part.left());
        if (changed == 0) {
            throw new Conflict("round-moved", "The child was moved to another group just now. Do it once more.");
        }
    }

    private static int one(boolean is) {
        return is ? 1 : 0;
    }

    private static String letter(Step step) {
        return step.name().substring(0, 1);
    }

    private static Part read(Row row) throws SQLException {
        String letter = row.text(10);
        Step step = letter.equals("W") ? Step.WAITING : letter.equals("R") ? Step.READY : Step.SHARED;
        return new Part(row.uuid(1), new RoundId(row.uuid(2)), new ChildId(row.uuid(3)), new UnitId(row.uuid(4)), new UnitId(row.uuid(5)),
                Raters.valueOf(row.text(6)), Values.of(row.text(7)), row.flag(8), row.dateOrNull(9), step, row.flag(11));
    }
}
