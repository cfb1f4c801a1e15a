package org.trivsel.platform.uses;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Role;
import org.trivsel.registry.ChildId;
import org.trivsel.store.Row;
import org.trivsel.store.Transaction;
import org.trivsel.uses.Known;
import org.trivsel.uses.ToolUses.Told;

/**
 * Reads the audit from a time back. Ids of entries are in the order of time, so both kinds of entries are found by an index from the newest on: those about
 * the child, and lists in which the child was shown. What may be told is decided in the same statement, so that neither the length of a page nor what it
 * costs tells of what it leaves out.
 */
final class UseTable {
    /** An entry may be made so much later than the first one of its request. */
    private static final String SLACK = "interval '2 minutes'";
    private static final String TELLABLE = """
            split_part(e.action, '.', 1) = any(q.areas)
              and (not e.action like any(q.blind) or (e.actor, e.detail) in (select t.actor, t.detail from unnest(q.actors, q.details) t(actor, detail)))""";
    private static final String COLUMNS = "e.id, e.at, e.actor, e.acting_as, e.action";
    private static final String USES = """
            with q as materialized (select ?::uuid as tenant, ?::uuid as child, ?::timestamptz as since, ?::timestamptz as until, ?::uuid as first, ?::uuid as before,
              ?::text[] as areas, ?::text[] as blind, ?::uuid[] as actors, ?::text[] as details),
            untold as materialized (
              select e.request_id from q join audit_entry e on e.tenant_id = q.tenant and e.subject = q.child and e.at >= q.since - %1$s and e.at <= q.until + %1$s
              where e.outcome = 'DONE' and not (%2$s)),
            found as (
              (select %3$s from q join audit_entry e on e.tenant_id = q.tenant and e.subject = q.child and e.at >= q.since - %1$s and e.at <= q.until + %1$s
               where e.id >= q.first and e.id < q.before and e.outcome = 'DONE' and %2$s and e.action <> '%5$s'
                 and e.request_id not in (select request_id from untold)
               order by e.id desc limit %4$d)
              union all
              (select %3$s from q join audit_entry e on e.tenant_id = q.tenant and e.subjects is not null and e.id >= q.first and e.id < q.before
               where e.subjects @> array[q.child] and e.subject is distinct from q.child and e.outcome = 'DONE' and %2$s
                 and e.request_id not in (select request_id from untold)
               order by e.id desc limit %4$d))
            select f.id, f.at, f.actor, f.acting_as, f.action, a.display_name from found f cross join q
            left join account a on a.tenant_id = q.tenant and a.id = f.actor order by f.id desc limit %4$d""";
    /** The newest first: those of entries that are still kept. */
    private static final String KNOWN = "select detail from audit_entry where tenant_id = ? and subject = ? and action = ? and outcome = 'DONE' order by at desc, id desc limit 5000";
    private static final String OLDER = "select exists (select from audit_entry where tenant_id = ? and id < ?)";

    private final Transaction tx;
    private final UUID tenant;

    UseTable(Transaction tx, UUID tenant) {
        this.tx = tx;
        this.tenant = tenant;
    }

    /**
     * @param before looks at entries with lesser ids
     * @param blind how actions begin of which only those that are told may be known
     */
    List<Line> of(ChildId child, Window window, UUID before, Collection<String> areas, Collection<String> blind, Collection<Told> told, int most) throws SQLException {
        List<Told> all = List.copyOf(told);
        return tx.list(USES.formatted(SLACK, TELLABLE, COLUMNS, most, Known.ACTION), UseTable::line, tenant, child.value(), window.since(), window.until(), window.first(), before,
                areas.toArray(String[]::new), blind.stream().map(start -> start + "%").toArray(String[]::new),
                all.stream().map(one -> one.by().value()).toArray(UUID[]::new), all.stream().map(Told::detail).toArray(String[]::new));
    }

    /** What a tool had said of uses before it deleted what it knew that from. */
    List<Told> known(ChildId child) throws SQLException {
        return tx.list(KNOWN, row -> Known.of(Known.ACTION, row.text(1)).map(Known::told), tenant, child.value(), Known.ACTION).stream().flatMap(Optional::stream).toList();
    }

    boolean isOlder(UUID id) throws SQLException {
        return tx.one(OLDER, row -> row.flag(1), tenant, id).orElse(false);
    }

    private static Line line(Row row) throws SQLException {
        Set<Role> roles = Arrays.stream(row.text(4).split(",")).filter(role -> !role.isEmpty()).map(Role::valueOf).collect(Collectors.toSet());
        return new Line(row.uuid(1), row.instant(2), row.uuid(3), roles, row.text(5), row.textOrNull(6));
    }

    /** An entry. @param name of the actor in the tenant, or null */
    record Line(UUID id, Instant at, UUID actor, Set<Role> roles, String action, @Nullable String name) {
    }

    /** @param first the least id of the time that is looked at */
    record Window(Instant since, Instant until, UUID first) {
        private static final int DAYS = 92;

        /** What comes before the time of an id. */
        static Window before(UUID id) {
            Instant until = Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
            Instant earliest = until.minus(DAYS, ChronoUnit.DAYS);
            Instant since = earliest.isBefore(Instant.EPOCH) ? Instant.EPOCH : earliest;
            return new Window(since, until, leastOf(since));
        }

        /** RFC 9562, 5.7: the first 48 bits of a UUID of version 7 are milliseconds. */
        static UUID leastOf(Instant time) {
            return new UUID(time.toEpochMilli() << 16, 0);
        }
    }
}
