package org.trivsel.platform.round;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.trivsel.access.AccountId;
import org.trivsel.access.Permission;
import org.trivsel.access.Role;
import org.trivsel.round.Raters;
import org.trivsel.round.RoundId;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.TenantId;

/** Which reminders of rounds were sent, and for whom something waits. */
final class ReminderTable {
    private static final String OPEN = """
            select r.id, r.tool, r.due, r.raters, array(select m.step from round_reminder m where m.tenant_id = r.tenant_id and m.round_id = r.id)
            from round r where r.tenant_id = ? and r.state = 'OPEN' and r.due >= ? order by r.id
            """;
    /** Whoever adds it first has it; another one waits here until that one is through, and has it not. */
    private static final String TAKE = "insert into round_reminder (tenant_id, round_id, step, people) values (?, ?, ?, 0) on conflict do nothing";
    /**
     * Of each person who works at units of the round today and has the tool: children who still wait for that one, and children who can be talked
     * about. Of what people are through with only those count here who are counted as waiting: no child who has left or is somewhere else.
     */
    private static final String SHARES = """
            with at as (select unit_id, count(*) filter (where step = 'W') as waiting, count(*) filter (where step = 'R') as ready from round_child
                where tenant_id = ? and round_id = ? and left_on is null and step in ('W', 'R') group by unit_id),
              works as (select g.account_id, t.unit_id, bool_or(g.role = any(?)) as rates from role_grant g join at t on g.unit_id is null or exists (
                  select from unit_ancestor a where a.tenant_id = g.tenant_id and a.unit_id = t.unit_id and a.ancestor_id = g.unit_id
                    and a.valid_from <= ? and (a.valid_to is null or a.valid_to >= ?))
                where g.tenant_id = ? and g.role = any(?) and g.valid_from <= ? and (g.valid_to is null or g.valid_to >= ?) group by 1, 2),
              through as (select w.account_id, count(*) as many from unnest(?::uuid[], ?::uuid[]) d(person, part)
                join round_child c on c.tenant_id = ? and c.id = d.part and c.round_id = ? and c.left_on is null and c.step = 'W'
                join works w on w.account_id = d.person and w.unit_id = c.unit_id and w.rates group by 1)
            select w.account_id, (coalesce(sum(t.waiting) filter (where w.rates), 0) - coalesce(h.many, 0))::int, sum(t.ready)::int
            from works w join at t on t.unit_id = w.unit_id left join through h on h.account_id = w.account_id
            group by w.account_id, h.many having ? = any(entitled_tools(?, w.account_id, ?)) order by w.account_id
            """;

    private final Transaction tx;
    private final UUID tenant;

    ReminderTable(Transaction tx, TenantId tenant) {
        this.tx = tx;
        this.tenant = tenant.value();
    }

    /** When somebody is reminded. */
    enum Step {
        FIRST, LAST
    }

    /** @param told steps of which people were told */
    record Open(RoundId id, String tool, LocalDate due, Raters raters, List<String> told) {
    }

    /** @param waiting children who still wait for this person @param ready children who can be talked about */
    record Share(AccountId person, int waiting, int ready) {
    }

    List<Open> open(LocalDate today) throws SQLException {
        return tx.list(OPEN, row -> new Open(new RoundId(row.uuid(1)), row.text(2), row.date(3), Raters.valueOf(row.text(4)), row.texts(5)), tenant, today);
    }

    boolean take(RoundId round, Step step) throws SQLException {
        return tx.update(TAKE, tenant, round.value(), step.name()) == 1;
    }

    void told(RoundId round, Step step, int people) throws SQLException {
        tx.update("update round_reminder set people = ? where tenant_id = ? and round_id = ? and step = ?", people, tenant, round.value(), step.name());
    }

    /** @param through parts that people are through with */
    List<Share> shares(Open round, Map<AccountId, Set<UUID>> through, LocalDate today) throws SQLException {
        List<UUID> persons = new ArrayList<>();
        List<UUID> parts = new ArrayList<>();
        through.forEach((person, done) -> done.forEach(part -> {
            persons.add(person.value());
            parts.add(part);
        }));
        String[] all = roles().map(Enum::name).toArray(String[]::new);
        String[] rating = roles().filter(role -> round.raters() == Raters.STAFF || role == Role.PEDAGOGUE).map(Enum::name).toArray(String[]::new);
        return tx.list(SHARES, row -> new Share(new AccountId(row.uuid(1)), row.number(2), row.number(3)), tenant, round.id().value(), rating, today, today,
                tenant, all, today, today, persons.toArray(UUID[]::new), parts.toArray(UUID[]::new), tenant, round.id().value(), round.tool(), tenant, today);
    }

    private static Stream<Role> roles() {
        return Stream.of(Role.values()).filter(role -> role.permissions().contains(Permission.ASSESSMENT_WRITE));
    }
}
