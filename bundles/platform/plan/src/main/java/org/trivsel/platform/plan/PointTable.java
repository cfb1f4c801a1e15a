package org.trivsel.platform.plan;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.AccountId;
import org.trivsel.access.Reach;
import org.trivsel.plan.About;
import org.trivsel.plan.Evidence;
import org.trivsel.plan.FocusEvent;
import org.trivsel.plan.FocusPoint;
import org.trivsel.plan.FocusText;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;
import org.trivsel.store.Row;
import org.trivsel.store.Transaction;

/** Where points stand. To be used in a transaction of the tenant. */
final class PointTable {
    private static final String VALID = "%1$s.valid_from <= ? and (%1$s.valid_to is null or %1$s.valid_to >= ?)";
    private static final String SELECT = """
            select p.id, p.child_id, p.unit_id, p.goal, p.measure, p.owner_id, p.due, o.display_name, p.state, p.revision, p.evaluation, p.paths, p.titles,
              s.display_name, p.started_at, p.changed_at, p.follows,
              coalesce(c.given_name || ' ' || c.family_name,
                (select v.name from unit_version v where v.tenant_id = p.tenant_id and v.unit_id = p.unit_id order by v.valid_from desc limit 1), '')
            """;
    private static final String FROM = """
             from focus_point p
            left join child c on c.tenant_id = p.tenant_id and c.id = p.child_id
            left join account o on o.tenant_id = p.tenant_id and o.id = p.owner_id
            left join account s on s.tenant_id = p.tenant_id and s.id = p.started_by
            """;
    private static final String SELECT_FROM = SELECT + FROM;
    /** A point that stays is where its unit is; one that goes with its child is where the child is today. */
    private static final String REACHED = """
            (? or exists (
              select from unit_ancestor a where a.tenant_id = p.tenant_id and a.ancestor_id = any(?) and %s and a.unit_id in (
                select p.unit_id where p.child_id is null or not p.follows
                union all
                select e.unit_id from enrolment e where e.tenant_id = p.tenant_id and e.child_id = p.child_id
                  and (p.follows or p.unit_id is null) and %s)))
            """.formatted(VALID.formatted("a"), VALID.formatted("e"));
    private static final String BY_DAY = " order by p.state <> 'OPEN', p.state <> 'EVALUATED', p.due, p.id limit ?";
    private static final String ONE = SELECT_FROM + " where p.tenant_id = ? and p.id = ?";
    private static final String LOCK = "select revision from focus_point where tenant_id = ? and id = ? for update";
    /** Those that are reached, and those that are not. */
    private static final String OF_CHILD = SELECT + ", " + REACHED + " as reached" + FROM + " where p.tenant_id = ? and p.child_id = ?"
            + BY_DAY.replace("order by ", "order by reached desc, ");
    private static final String OF_UNIT = SELECT_FROM + " where p.tenant_id = ? and p.unit_id = ? and p.child_id is null and " + REACHED + BY_DAY;
    private static final String BELOW = SELECT_FROM + """
             where p.tenant_id = ? and p.state = 'OPEN' and p.due <= coalesce(?, 'infinity'::date) and exists (
              select from unit_ancestor b where b.tenant_id = p.tenant_id and b.ancestor_id = ? and b.unit_id = p.unit_id and %s) and """
            .formatted(VALID.formatted("b")) + REACHED + BY_DAY;
    private static final String OWN = SELECT_FROM + " where p.tenant_id = ? and p.owner_id = ? and p.state = 'OPEN' and p.due <= ? and " + REACHED + BY_DAY;
    private static final String ADD = """
            insert into focus_point (tenant_id, id, child_id, unit_id, follows, state, revision, goal, measure, owner_id, due, remind_on, remind_days, paths,
              titles, started_by) values (?, ?, ?, ?, ?, 'OPEN', 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String CHANGE = """
            update focus_point set goal = ?, measure = ?, owner_id = ?, due = ?, state = ?, evaluation = ?, revision = revision + 1, changed_at = now(),
              closed_at = case when ? = 'CLOSED' then now() end,
              remind_on = case when ? <> 'OPEN' then null when due = ? and owner_id = ? and state = 'OPEN' then remind_on else ?::date - remind_days end
            where tenant_id = ? and id = ?""";
    private static final String TELL = """
            insert into focus_event (tenant_id, point_id, revision, kind, account_id, goal, measure, owner_id, due, evaluation, reason)
            select tenant_id, id, revision, ?, ?, goal, measure, owner_id, due, evaluation, ? from focus_point where tenant_id = ? and id = ?""";
    private static final String HISTORY = """
            select e.revision, e.kind, e.at, b.display_name, e.goal, e.measure, o.display_name, e.due, e.evaluation, e.reason from focus_event e
            left join account b on b.tenant_id = e.tenant_id and b.id = e.account_id
            left join account o on o.tenant_id = e.tenant_id and o.id = e.owner_id
            where e.tenant_id = ? and e.point_id = ? order by e.revision desc limit 200""";
    private static final String PLACE = """
            select e.unit_id from enrolment e where e.tenant_id = ? and e.child_id = ? and %s order by e.valid_from desc, e.id limit 1"""
            .formatted(VALID.formatted("e"));
    private static final String OWNERS = """
            select distinct a.id, a.display_name from role_grant g join account a on a.tenant_id = g.tenant_id and a.id = g.account_id
            where g.tenant_id = ? and g.role in ('PEDAGOGUE', 'LEADER') and a.disabled_at is null and %s
              and (g.unit_id is null or g.unit_id in (select u.ancestor_id from unit_ancestor u where u.tenant_id = g.tenant_id and u.unit_id = ? and %s))
            order by a.display_name, a.id limit 300""".formatted(VALID.formatted("g"), VALID.formatted("u"));

    Optional<Kept> find(Transaction tx, UUID tenant, UUID point) throws SQLException {
        return tx.one(ONE, PointTable::kept, tenant, point);
    }

    /** The revision there is now; whoever else changes the point waits. */
    int lock(Transaction tx, UUID tenant, UUID point) throws SQLException {
        return tx.one(LOCK, row -> row.number(1), tenant, point).orElseThrow();
    }

    /** Those of a child, wherever they may be read; the ones that are reached come first. */
    List<OfChild> of(Transaction tx, Asking asking, ChildId child, int limit) throws SQLException {
        LocalDate today = asking.today();
        return tx.list(OF_CHILD, row -> new OfChild(kept(row), row.flag(19)), asking.reach().wholeTenant(), asking.reach().roots(), today, today, today, today,
                asking.tenant(), child.value(), limit);
    }

    List<FocusPoint> of(Transaction tx, Asking asking, UnitId unit, int limit) throws SQLException {
        return points(tx, OF_UNIT, asking, limit, unit.value());
    }

    List<FocusPoint> below(Transaction tx, Asking asking, UUID unit, @Nullable LocalDate dueBy, int limit) throws SQLException {
        return points(tx, BELOW, asking, limit, dueBy, unit, asking.today(), asking.today());
    }

    List<FocusPoint> own(Transaction tx, Asking asking, UUID owner, LocalDate dueBy, int limit) throws SQLException {
        return points(tx, OWN, asking, limit, owner, dueBy);
    }

    void add(Transaction tx, UUID tenant, FocusPoint point, @Nullable UUID unit, Terms terms, UUID by) throws SQLException {
        FocusText text = point.text();
        ChildId child = point.about().child();
        tx.update(ADD, tenant, point.id(), child == null ? null : child.value(), unit, terms.follows(), text.goal(), text.measure(), text.owner().value(),
                text.due(), text.due().minusDays(terms.remindDays()), terms.remindDays(), point.evidence().stream().map(Evidence::path).toArray(String[]::new),
                point.evidence().stream().map(Evidence::title).toArray(String[]::new), by);
    }

    void change(Transaction tx, UUID tenant, UUID point, FocusText text, FocusPoint.State state, @Nullable String evaluation) throws SQLException {
        tx.update(CHANGE, text.goal(), text.measure(), text.owner().value(), text.due(), state, evaluation, state, state, text.due(), text.owner().value(),
                text.due(), tenant, point);
    }

    void tell(Transaction tx, UUID tenant, UUID point, FocusEvent.Kind kind, UUID by, @Nullable String reason) throws SQLException {
        tx.update(TELL, kind, by, reason, tenant, point);
    }

    List<FocusEvent> history(Transaction tx, UUID tenant, UUID point) throws SQLException {
        return tx.list(HISTORY, row -> new FocusEvent(row.number(1), FocusEvent.Kind.valueOf(row.text(2)), row.instant(3), row.textOrNull(4), row.text(5),
                row.text(6), row.textOrNull(7), row.date(8), row.textOrNull(9), row.textOrNull(10)), tenant, point);
    }

    /** Where a child is enrolled on the day. */
    @Nullable UUID place(Transaction tx, UUID tenant, UUID child, LocalDate day) throws SQLException {
        return tx.one(PLACE, row -> row.uuid(1), tenant, child, day, day).orElse(null);
    }

    List<Person> owners(Transaction tx, UUID tenant, @Nullable UUID unit, LocalDate day) throws SQLException {
        return tx.list(OWNERS, row -> new Person(row.uuid(1), row.text(2)), tenant, day, day, unit, day, day);
    }

    /** @param first parameters of the statement between the tenant and those of the reach */
    private static List<FocusPoint> points(Transaction tx, String sql, Asking asking, int limit, @Nullable Object... first) throws SQLException {
        LocalDate today = asking.today();
        Stream<@Nullable Object> reach = Stream.of(asking.reach().wholeTenant(), asking.reach().roots(), today, today, today, today, limit);
        Object[] all = Stream.concat(Stream.concat(Stream.of(asking.tenant()), Arrays.stream(first)), reach).toArray();
        return tx.list(sql, row -> kept(row).point(), all);
    }

    private static Kept kept(Row row) throws SQLException {
        UUID child = row.uuidOrNull(2);
        UUID unit = row.uuidOrNull(3);
        About about = child != null ? About.child(new ChildId(child)) : About.unit(new UnitId(row.uuid(3)));
        FocusText text = new FocusText(row.text(4), row.text(5), new AccountId(row.uuid(6)), row.date(7));
        List<String> paths = row.texts(12);
        List<String> titles = row.texts(13);
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            evidence.add(new Evidence(paths.get(i), titles.get(i)));
        }
        FocusPoint point = new FocusPoint(row.uuid(1), about, row.text(18), text, row.textOrNull(8), FocusPoint.State.valueOf(row.text(9)), row.number(10),
                row.textOrNull(11), evidence, row.textOrNull(14), row.instant(15), row.instant(16));
        return new Kept(point, unit, row.flag(17));
    }

    /** @param unit what it is about, or where the child was when it was begun; null when it was nowhere */
    record Kept(FocusPoint point, @Nullable UUID unit, boolean follows) {
        /** Whose readers read it: those of the child that it goes with, or those of its unit. */
        About where() {
            ChildId child = point.about().child();
            return child != null && (follows || unit == null) ? About.child(child) : About.unit(new UnitId(Objects.requireNonNull(unit)));
        }

        /** Where it has to be disclosed from, also when it goes with the child; null when it was made nowhere, and no disclosure opens it. */
        @Nullable UnitId made() {
            return unit == null ? null : new UnitId(unit);
        }
    }

    /** A point about a child. @param reached whether it is for whoever asks */
    record OfChild(Kept kept, boolean reached) {
    }

    /** @param remindDays how many days before it is due its owner is told */
    record Terms(boolean follows, int remindDays) {
    }

    record Person(UUID id, String name) {
    }

    /** Who asks, and where they may read. */
    record Asking(UUID tenant, Reach reach, LocalDate today) {
    }
}
