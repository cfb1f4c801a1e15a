package org.trivsel.platform.assessment;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.assessment.Assessments.DueWindow;
import org.trivsel.assessment.Draft;
import org.trivsel.assessment.Due;
import org.trivsel.assessment.DuePage;
import org.trivsel.assessment.DueQuery;
import org.trivsel.assessment.GroupCounts;
import org.trivsel.assessment.GroupPage;
import org.trivsel.assessment.GroupQuery;
import org.trivsel.assessment.GroupRow;
import org.trivsel.assessment.Waiting;
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
    private static final DuePage NOBODY = new DuePage(List.of(), 0, false, null);

    private final TenantStore store;
    private final Guard guard;
    private final Library library;

    Overview(TenantStore store, Guard guard, Library library) {
        this.store = store;
        this.guard = guard;
        this.library = library;
    }

    GroupPage group(Caller caller, GroupQuery query) {
        Reached reached = guard.reach(caller, READ);
        if (!library.isUsable(caller, query.instrument())) {
            throw guard.noInstrument(caller, "assessment.group", query.unit().value());
        }
        UUID after = cursor(query.cursor());
        return store.inTransaction(caller.tenant().id(), tx -> group(tx, caller, reached, query, after));
    }

    private GroupPage group(Transaction tx, Caller caller, Reached reached, GroupQuery query, @Nullable UUID after) throws SQLException {
        List<DueWindow> windows = query.windows();
        List<Found> found = tx.list(GroupSql.TEXT, Found::read, query.unit().value(), query.instrument(), reached.today(), after,
                reached.reach().wholeTenant(), reached.reach().roots(), query.show(), column(windows, DueWindow::form, String[]::new),
                column(windows, DueWindow::bornFrom, LocalDate[]::new), column(windows, DueWindow::bornTo, LocalDate[]::new));
        Found first = found.get(0);
        if (!first.allowed()) {
            throw guard.refused(caller, READ, query.unit());
        }
        List<GroupRow> rows = found.stream().map(Found::row).filter(Objects::nonNull).toList();
        List<GroupRow> page = rows.size() > PAGE ? rows.subList(0, PAGE) : rows;
        guard.record(tx, caller, AuditEvent.done("assessment.group", query.unit().value(),
                page.stream().map(row -> row.child().id().value()).toList(), page.size() + " children, " + query.instrument()));
        return new GroupPage(page, first.counts(), rows.size() > PAGE ? page.get(PAGE - 1).child().id().toString() : null);
    }

    DuePage due(Caller caller, DueQuery query) {
        Reached reached = reachedDue(caller, query);
        if (reached == null) {
            return NOBODY;
        }
        DueCursor after = DueCursor.of(query.cursor());
        return store.inTransaction(caller.tenant().id(), tx -> {
            DuePage page = due(tx, caller, reached, query, after);
            guard.record(tx, caller, AuditEvent.done("assessment.due", query.unit() == null ? null : query.unit().value(),
                    children(page).toList(), page.rows().size() + " children, " + query.instrument()));
            return page;
        });
    }

    Waiting waiting(Caller caller, DueQuery query) {
        Reached reached = reachedDue(caller, query);
        if (reached == null) {
            return new Waiting(List.of(), NOBODY);
        }
        return store.inTransaction(caller.tenant().id(), tx -> {
            List<Draft> drafts = Reading.drafts(tx, caller, reached, query.instrument());
            DuePage page = due(tx, caller, reached, query, DueCursor.BEGINNING);
            guard.record(tx, caller, AuditEvent.done("assessment.waiting", null,
                    Stream.concat(drafts.stream().map(draft -> draft.child().id().value()), children(page)).toList(),
                    drafts.size() + " drafts, " + page.rows().size() + " children, " + query.instrument()));
            return new Waiting(drafts, page);
        });
    }

    private static Stream<UUID> children(DuePage page) {
        return page.rows().stream().map(due -> due.child().id().value());
    }

    /** Where the caller may assess; null when that is nowhere. */
    private @Nullable Reached reachedDue(Caller caller, DueQuery query) {
        if (query.limit() < 1 || query.limit() > MOST_DUE) {
            throw new Invalid("limit", "limit", "Between 1 and " + MOST_DUE + " can be listed at once; " + query.limit() + " were asked for.");
        }
        Reached reached = new Reached(guard.reachOrNowhere(caller, Permission.ASSESSMENT_WRITE), caller.today());
        if (reached.reach().isNowhere() || query.windows().isEmpty() || !library.isUsable(caller, query.instrument())) {
            return null;
        }
        return reached;
    }

    private DuePage due(Transaction tx, Caller caller, Reached reached, DueQuery query, DueCursor after) throws SQLException {
        List<DueWindow> windows = query.windows();
        UnitId unit = query.unit();
        List<Line> lines = tx.list(DueSql.TEXT, Line::read, reached.reach().wholeTenant(), reached.reach().roots(),
                unit == null ? null : unit.value(), reached.today(), query.instrument(), query.limit() + 1, after.child(), after.form(),
                column(windows, DueWindow::form, String[]::new), column(windows, DueWindow::bornFrom, LocalDate[]::new), column(windows, DueWindow::bornTo, LocalDate[]::new));
        if (unit != null && !lines.get(0).allowed()) {
            throw guard.refused(caller, Permission.ASSESSMENT_WRITE, unit);
        }
        List<Due> found = lines.stream().map(Line::due).filter(Objects::nonNull).toList();
        boolean further = found.size() > query.limit();
        List<Due> page = further ? found.subList(0, query.limit()) : found;
        return new DuePage(page, lines.get(0).all(), lines.get(0).more(), further ? DueCursor.after(page.get(page.size() - 1)).text() : null);
    }

    private static <T> T[] column(List<DueWindow> windows, Function<DueWindow, T> value, java.util.function.IntFunction<T[]> array) {
        return windows.stream().map(value).toArray(array);
    }

    private static @Nullable UUID cursor(@Nullable String cursor) {
        try {
            return cursor == null ? null : UUID.fromString(cursor);
        } catch (IllegalArgumentException e) {
            throw DueCursor.unknown();
        }
    }

    /** A line of the due: whether the unit may be asked for, the counts, and a child if there is one. */
    private record Line(boolean allowed, int all, boolean more, @Nullable Due due) {
        private static final int CHILD = 4;

        static Line read(Row row) throws SQLException {
            String form = row.textOrNull(CHILD);
            return new Line(row.flag(1), row.number(2), row.flag(3), form == null ? null : new Due(ChildRow.read(row, CHILD), form));
        }
    }

    /** A line of the group: whether the caller may look at the unit at all, the counts, and a child if there is one. */
    private record Found(boolean allowed, @Nullable GroupCounts counts, @Nullable GroupRow row) {
        private static final int CHILD = 8;

        static Found read(Row row) throws SQLException {
            GroupCounts counts = row.flag(2) ? null : new GroupCounts(row.number(3), row.number(4), row.number(5), row.number(6), row.number(7));
            return new Found(row.flag(1), counts, row.uuidOrNull(CHILD + 1) == null ? null : child(row));
        }

        private static GroupRow child(Row row) throws SQLException {
            int latest = CHILD + ChildRow.WIDTH;
            return new GroupRow(ChildRow.read(row, CHILD), AssessmentRow.readOrNull(row, latest),
                    AssessmentRow.readOrNull(row, latest + AssessmentRow.WIDTH), row.textOrNull(CHILD));
        }
    }
}
