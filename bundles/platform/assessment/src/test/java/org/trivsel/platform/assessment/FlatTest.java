package org.trivsel.platform.assessment;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.trivsel.assessment.GroupQuery.Show;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;

/** The work of a list, counted in blocks the runtime role reads, does not grow with the children of the tenant. */
class FlatTest {
    private static final Pattern BLOCKS = Pattern.compile("Buffers: shared hit=(\\d+)(?: read=(\\d+))?");
    private static final int GROUPS = 60;
    private static final String[] FORMS = {"young", "old"};
    private final World world = new World();
    private final UnitId group = world.unit(world.top);
    private final LocalDate today = world.today;

    @Test
    void groupAndDueCostTheSameWithTwentyTimesTheChildren() throws SQLException {
        for (ChildId child : world.children(25, group)) {
            for (int i = 0; i < 8; i++) {
                world.assessments.start(world.leader, world.whole(child));
            }
        }
        grow(3);
        int groupBefore = groupBlocks(group);
        int dueBefore = dueBlocks(group);
        grow(GROUPS);
        int groupAfter = groupBlocks(group);
        int dueAfter = dueBlocks(group);
        assertTrue(groupAfter <= groupBefore * 2, groupBefore + " blocks, then " + groupAfter);
        assertTrue(dueAfter <= dueBefore * 2, dueBefore + " blocks, then " + dueAfter);
int whole = groupBlocks(world.top);
        assertTrue(whole <= groupBefore * 6, groupBefore + " blocks, then for the whole municipality " + whole);
    }

    private void grow(int groups) throws SQLException {
        for (int i = 0; i < groups; i++) {
            world.children(200, world.unit(world.top));
            if (i % 20 == 0) {
                analyze();
            }
        }
        analyze();
    }

    private int groupBlocks(UnitId unit) {
        int most = 0;
        for (Show show : Show.values()) {
            most = Math.max(most, blocks(GroupSql.TEXT, unit.value(), world.instrument, today, null, false, new UUID[] {world.top.value()}, show,
                    FORMS, bornFrom(), bornTo()));
        }
        return most;
    }

    private int dueBlocks(UnitId unit) {
        return blocks(DueSql.TEXT, false, new UUID[] {unit.value()}, null, today, world.instrument, 20, null, null, FORMS, bornFrom(), bornTo());
    }

    private LocalDate[] bornFrom() {
        return new LocalDate[] {today.minusMonths(54).plusDays(1), today.minusYears(7).plusDays(1)};
    }

    private LocalDate[] bornTo() {
        return new LocalDate[] {today.minusYears(3), today.minusMonths(54)};
    }

    private int blocks(String sql, Object... parameters) {
        String plan = world.database.store().inTransaction(world.tenant.id(),
                tx -> String.join("\n", tx.list("explain (analyze, buffers) " + sql, row -> row.text(1), parameters)));
        Matcher first = BLOCKS.matcher(plan);
        assertTrue(first.find(), plan);
        return Integer.parseInt(first.group(1)) + (first.group(2) == null ? 0 : Integer.parseInt(first.group(2)));
    }

    private void analyze() throws SQLException {
        try (var superuser = world.database.superuser(); var statement = superuser.createStatement()) {
            statement.execute("analyze");
        }
    }
}
