package org.trivsel.platform.country;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.registry.UnitId;
import org.trivsel.store.Row;
import org.trivsel.store.Transaction;
import org.trivsel.tool.Entitlement.Period;
import org.trivsel.tool.Entitlement.UnitChoice;

/** Where it stands which tools a tenant and its units have. To be used in a transaction of the system. */
final class ToolSetTable {
    private static final String ALL_PERIODS = """
            select tool, valid_from, valid_to, source = 'COUNTRY' from tool_enablement where tenant_id = ? order by tool, valid_from""";
    private static final String PERIODS = """
            select tool, valid_from, valid_to, source = 'COUNTRY' from tool_enablement where tenant_id = ? and tool = ? order by valid_from""";
    private static final String HAVING = "select distinct tool from tool_enablement where tenant_id = ? and (valid_to is null or valid_to >= ?)";
    private static final String FORGET = "delete from tool_enablement where tenant_id = ? and tool = ?";
    private static final String ADD = "insert into tool_enablement (tenant_id, tool, valid_from, valid_to, source) values (?, ?, ?, ?, ?)";
    private static final String CHOICES = """
            select c.tool, c.unit_id, c.unit_name, c.enabled, c.valid_from, c.valid_to, c.reason, a.display_name, c.revision from tool_choice c
            left join account a on a.tenant_id = ? and a.id = c.decided_by
            where c.tenant_id = ? order by c.tool, c.unit_name, c.unit_id, c.revision desc""";
    private static final String CHOOSE = """
            insert into tool_choice (tenant_id, tool, unit_id, revision, unit_name, enabled, valid_from, valid_to, reason, decided_by)
            select n.tenant, n.tool, n.unit, (select coalesce(max(c.revision), 0) + 1 from tool_choice c
                where c.tenant_id = n.tenant and c.tool = n.tool and c.unit_id = n.unit), ?, ?::boolean, ?, ?, ?, ?
            from (select ?::uuid as tenant, ?::text as tool, ?::uuid as unit) n""";
    /** Of two who decide about one tool and tenant one waits for the other. */
    private static final String ALONE = "select pg_advisory_xact_lock(hashtextextended(?, 7206180518))";

    void decideAlone(Transaction tx, UUID tenant, String tool) throws SQLException {
        tx.one(ALONE, row -> true, tenant + " " + tool);
    }

    List<Enabled> all(Transaction tx, UUID tenant) throws SQLException {
        return tx.list(ALL_PERIODS, row -> new Enabled(row.text(1), period(row)), tenant);
    }

    List<Period> periods(Transaction tx, UUID tenant, String tool) throws SQLException {
        return tx.list(PERIODS, ToolSetTable::period, tenant, tool);
    }

    /** Tools that the tenant has on the day, or will have. */
    Set<String> having(Transaction tx, UUID tenant, LocalDate day) throws SQLException {
        return new TreeSet<>(tx.list(HAVING, row -> row.text(1), tenant, day));
    }

    void replace(Transaction tx, UUID tenant, String tool, List<Period> periods) throws SQLException {
        tx.update(FORGET, tenant, tool);
        tx.batch(ADD, periods.stream()
                .map(period -> new Object[] {tenant, tool, period.from(), period.to(), period.country() ? "COUNTRY" : "TENANT"}).toList());
    }

    /** The newest first within a unit; the operators' names are looked up behind their own wall. */
    List<Chosen> choices(Transaction tx, UUID operators, UUID tenant) throws SQLException {
        return tx.list(CHOICES, row -> new Chosen(row.text(1), choice(row), row.number(9)), operators, tenant);
    }

    void choose(Transaction tx, UUID tenant, String tool, UnitChoice choice, UUID by) throws SQLException {
        String on = choice.on() == null ? null : choice.on().toString();
        tx.update(CHOOSE, choice.name(), on, choice.from(), choice.to(), choice.reason(), by, tenant, tool, choice.unit().value());
    }

    private static Period period(Row row) throws SQLException {
        return new Period(row.date(2), row.dateOrNull(3), row.flag(4));
    }

    private static UnitChoice choice(Row row) throws SQLException {
        return new UnitChoice(new UnitId(row.uuid(2)), row.text(3), on(row.textOrNull(4)), row.date(5), row.dateOrNull(6), row.text(7), row.textOrNull(8));
    }

    private static @Nullable Boolean on(@Nullable String stored) {
        return stored == null ? null : stored.startsWith("t");
    }

    record Enabled(String tool, Period period) {
    }

    record Chosen(String tool, UnitChoice choice, int revision) {
    }
}
