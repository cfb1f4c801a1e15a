package org.trivsel.platform.round;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.access.Reach;
import org.trivsel.registry.UnitId;
import org.trivsel.round.Coverage;
import org.trivsel.round.NewRound;
import org.trivsel.round.Raters;
import org.trivsel.round.Round;
import org.trivsel.round.RoundId;
import org.trivsel.store.Row;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.TenantId;

/** The rows of rounds and of their units. */
final class RoundTable {
    private static final String SELECT = """
            select r.id, r.tool, r.title, r.opens, r.due, r.raters, r.state, r.units::text[], r.counted_on,
              n.done, n.units, r.revision, r.closed_at
            from round r cross join lateral (select (count(*) filter (where u.settled_on is not null))::int as done, count(*)::int as units
              from round_unit u where u.tenant_id = r.tenant_id and u.round_id = r.id) n where r.tenant_id = ?
            """;
    /** One of the round's units lies at or below the caller's, or above them. */
    private static final String SEEN = """
             and (?::boolean or exists (select from unit_ancestor a where a.tenant_id = r.tenant_id
               and ((a.unit_id = any(r.units) and a.ancestor_id = any(?::uuid[])) or (a.unit_id = any(?::uuid[]) and a.ancestor_id = any(r.units)))
               and a.valid_from <= ?::date and (a.valid_to is null or a.valid_to >= ?::date)))
            """;
    private static final String COVERAGE = """
            select u.unit_id, u.name, u.home_id, u.home_name, u.children, u.ready, u.shared from round_unit u
            where u.tenant_id = ? and u.round_id = ? and u.children > 0 and (?::boolean or exists (
              select from unit_ancestor a where a.tenant_id = u.tenant_id and a.unit_id = u.unit_id and a.ancestor_id = any(?::uuid[])
                and a.valid_from <= ?::date and (a.valid_to is null or a.valid_to >= ?::date)))
            order by u.home_name, u.home_id, u.name, u.unit_id
            """;

    /** What was planned and not opened in its time counts for nothing. */
    private static final String MOST_IN_YEAR = """
            select coalesce(max(n.rounds), 0)::int from (
              select m.unit_id, count(distinct r.id) as rounds from unit_ancestor m
              join unit_ancestor a on a.tenant_id = m.tenant_id and a.unit_id = m.unit_id and a.valid_from <= ? and (a.valid_to is null or a.valid_to >= ?)
              join round r on r.tenant_id = m.tenant_id and a.ancestor_id = any(r.units)
              where m.tenant_id = ? and m.ancestor_id = any(?) and m.valid_from <= ? and (m.valid_to is null or m.valid_to >= ?)
                and r.tool = ? and r.opens between ? and ? and (r.state <> 'PLANNED' or r.due >= ?)
              group by m.unit_id) n
            """;
    private static final String AMONG = """
            select distinct a.ancestor_id from round_unit u join unit_ancestor a on a.tenant_id = u.tenant_id and a.unit_id = u.unit_id
            where u.tenant_id = ? and u.round_id = ? and u.children > 0 and a.ancestor_id = any(?) and a.valid_from <= ?
              and (a.valid_to is null or a.valid_to >= ?)
            """;

    private final Transaction tx;
    private final UUID tenant;

    RoundTable(Transaction tx, Caller caller) {
        this.tx = tx;
        this.tenant = caller.tenant().id().value();
    }

    void add(RoundId id, NewRound round, Caller caller) throws SQLException {
        tx.update("insert into round (tenant_id, id, tool, title, opens, due, raters, units, planned_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                tenant, id.value(), round.tool(), round.title(), round.from(), round.to(), round.raters(),
                round.units().stream().map(UnitId::value).distinct().toArray(UUID[]::new), caller.account().value());
    }

    /** @return rounds that begin in the same year, at that unit of the new one's that has most of them */
    int mostInYear(NewRound round, LocalDate day) throws SQLException {
        LocalDate first = round.from().withDayOfYear(1);
        return tx.one(MOST_IN_YEAR, row -> row.number(1), day, day, tenant, round.units().stream().map(UnitId::value).toArray(UUID[]::new), day, day,
                round.tool(), first, first.plusYears(1).minusDays(1), day).orElseThrow();
    }

    Optional<Round> find(RoundId id) throws SQLException {
        return tx.one(SELECT + " and r.id = ?", RoundTable::read, tenant, id.value());
    }

    Optional<Round> find(Caller caller, Reach reach, RoundId id) throws SQLException {
        return tx.one(SELECT + " and r.id = ?" + SEEN, RoundTable::read, parameters(List.of(tenant, id.value()), reach, caller));
    }

    List<Round> list(Caller caller, Reach reach, int most) throws SQLException {
        List<@Nullable Object> all = new ArrayList<>(Arrays.asList(parameters(List.of(tenant), reach, caller)));
        all.add(most);
        return tx.list(SELECT + SEEN + " order by r.id desc limit ?", RoundTable::read, all.toArray());
    }

    List<Round> ofTool(Caller caller, Reach reach, String tool, int most) throws SQLException {
        List<@Nullable Object> all = new ArrayList<>(Arrays.asList(parameters(List.of(tenant, tool), reach, caller)));
        all.add(most);
        return tx.list(SELECT + " and r.tool = ? and r.state <> 'PLANNED'" + SEEN + " order by r.id desc limit ?", RoundTable::read, all.toArray());
    }

    List<Round> closed(String tool, int most) throws SQLException {
        return tx.list(SELECT + " and r.tool = ? and r.state = 'CLOSED' order by r.closed_at desc, r.id desc limit ?", RoundTable::read, tenant, tool, most);
    }

    List<Coverage> coverage(Caller caller, Reach reach, RoundId id) throws SQLException {
        return tx.list(COVERAGE, row -> new Coverage(new UnitId(row.uuid(1)), row.text(2), new UnitId(row.uuid(3)), row.text(4), row.number(5),
                row.number(6), row.number(7)), tenant, id.value(), reach.wholeTenant(), reach.roots(), caller.today(), caller.today());
    }

    Set<UnitId> among(RoundId id, Collection<UnitId> units, LocalDate day) throws SQLException {
        return Set.copyOf(tx.list(AMONG, row -> new UnitId(row.uuid(1)), tenant, id.value(), units.stream().map(UnitId::value).toArray(UUID[]::new), day, day));
    }

    static Set<RoundId> closedBefore(Transaction tx, TenantId tenant, String tool, LocalDate day) throws SQLException {
        return Set.copyOf(tx.list("""
                select id from round where tenant_id = ? and tool = ? and state = 'CLOSED'
                  and closed_at < ?::date::timestamp at time zone (select zone from tenant where id = ?)""",
                row -> new RoundId(row.uuid(1)), tenant.value(), tool, day, tenant.value()));
    }

    /** @return whether it was in that state and revision */
    boolean change(RoundId id, int revision, List<String> from, String sets, @Nullable Object... values) throws SQLException {
        List<@Nullable Object> all = new ArrayList<>(Arrays.asList(values));
        all.addAll(List.of(tenant, id.value(), revision, from.toArray(String[]::new)));
        return tx.update("update round set revision = revision + 1, " + sets + " where tenant_id = ? and id = ? and revision = ? and state = any(?)",
                all.toArray()) == 1;
    }

    boolean heldOpen(RoundId id) throws SQLException {
        return tx.one("select id from round where tenant_id = ? and id = ? and state in ('OPENING', 'OPEN') for share", row -> row.uuid(1), tenant, id.value())
                .isPresent();
    }

    private static @Nullable Object[] parameters(List<Object> first, Reach reach, Caller caller) {
        List<@Nullable Object> all = new ArrayList<>(first);
        all.addAll(List.of(reach.wholeTenant(), reach.roots(), reach.roots(), caller.today(), caller.today()));
        return all.toArray();
    }

    private static Round read(Row row) throws SQLException {
        return new Round(new RoundId(row.uuid(1)), row.text(2), row.text(3), row.date(4), row.date(5), Raters.valueOf(row.text(6)),
                Round.State.valueOf(row.text(7)), row.texts(8).stream().map(UUID::fromString).map(UnitId::new).toList(), row.dateOrNull(9), row.number(10),
                row.number(11), row.number(12), row.instantOrNull(13));
    }
}
