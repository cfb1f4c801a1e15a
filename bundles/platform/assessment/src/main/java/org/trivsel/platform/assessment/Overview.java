package org.trivsel.platform.assessment;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.assessment.Assessments.DueWindow;
import org.trivsel.assessment.Due;
import org.trivsel.assessment.GroupPage;
import org.trivsel.assessment.GroupRow;
import org.trivsel.audit.AuditEvent;
import org.trivsel.platform.assessment.instrument.Library;
import org.trivsel.problem.Invalid;
import org.trivsel.registry.UnitId;
import org.trivsel.store.Row;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;

/** Lists over many children: one statement and the audit entry, however many children the tenant has. */
final class Overview {
    private static final Permission READ = Permission.ASSESSMENT_READ;
    private static final int PAGE = 50;
    private static final int MOST_DUE = 200;

    private final TenantStore store;
    private final Guard guard;
    private final Library library;

    Overview(TenantStore store, Guard guard, Library library) {
        this.store = store;
        this.guard = guard;
        this.library = library;
    }

    GroupPage group(Caller caller, UnitId unit, String instrument, @Nullable String cursor) {
        Reached reached = guard.reach(caller, READ);
        if (!library.isUsable(caller.tools(), instrument)) {
            throw guard.noInstrument(caller, "assessment.group", unit.value());
        }
        UUID after = cursor == null ? null : cursor(cursor);
        return store.inTransaction(caller.tenant().id(), tx -> group(tx, caller, reached, unit, instrument, after));
    }

    private GroupPage group(Transaction tx, Caller caller, Reached reached, UnitId unit, String instrument, @Nullable UUID after)
            throws SQLException {
        List<Found> found = tx.list(GroupSql.TEXT, Found::read, unit.value(), instrument, reached.today(), after, reached.reach().wholeTenant(),
                reached.reach().roots());
        if (!found.get(0).allowed()) {
            throw guard.refused(caller, READ, unit);
        }
        List<GroupRow> rows = found.stream().map(Found::row).filter(Objects::nonNull).toList();
        List<GroupRow> page = rows.size() > PAGE ? rows.subList(0, PAGE) : rows;
        guard.record(tx, caller, AuditEvent.done("assessment.group", unit.value(), page.size() + " children, " + instrument));
        return new GroupPage(page, rows.size() > PAGE ? page.get(PAGE - 1).child().id().toString() : null);
    }

    List<Due> due(Caller caller, String instrument, List<DueWindow> windows, int limit) {
        Reached reached = new Reached(guard.reachOrNowhere(caller, Permission.ASSESSMENT_WRITE), caller.today());
        if (reached.reach().isNowhere() || windows.isEmpty() || !library.isUsable(caller.tools(), instrument)) {
            return List.of();
        }
        if (limit < 1 || limit > MOST_DUE) {
            throw new Invalid("limit", "limit", "Between 1 and " + MOST_DUE + " can be listed at once; " + limit + " were asked for.");
        }
        return store.inTransaction(caller.tenant().id(), tx -> due(tx, caller, reached, instrument, windows, limit));
    }

    private List<Due> due(Transaction tx, Caller caller, Reached reached, String instrument, List<DueWindow> windows, int limit)
            throws SQLException {
        List<Due> found = tx.list(DueSql.TEXT, row -> new Due(ChildRow.read(row, 1), row.text(1)), reached.reach().wholeTenant(),
                reached.reach().roots(), reached.today(), instrument, limit, column(windows, DueWindow::form, String[]::new),
                column(windows, DueWindow::bornFrom, LocalDate[]::new), column(windows, DueWindow::bornTo, LocalDate[]::new));
        guard.record(tx, caller, AuditEvent.done("assessment.due", null, found.size() + " children, " + instrument));
        return found;
    }

    private static <T> T[] column(List<DueWindow> windows, Function<DueWindow, T> value, java.util.function.IntFunction<T[]> array) {
        return windows.stream().map(value).toArray(array);
    }

    private static UUID cursor(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException e) {
            throw new Invalid("cursor", "cursor", "This is no cursor. Give back the one that came with the page before, or none.");
        }
    }

    /** A line of the answer: whether the caller may look at the unit at all, and a child if there is one. */
    private record Found(boolean allowed, @Nullable GroupRow row) {
        static Found read(Row row) throws SQLException {
            return new Found(row.flag(1), row.uuidOrNull(2) == null ? null : child(row));
        }

        private static GroupRow child(Row row) throws SQLException {
            int child = 1;
            int latest = child + ChildRow.WIDTH;
            return new GroupRow(ChildRow.read(row, child), AssessmentRow.readOrNull(row, latest),
                    AssessmentRow.readOrNull(row, latest + AssessmentRow.WIDTH));
        }
    }
}
