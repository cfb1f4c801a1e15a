package org.trivsel.platform.registry.child;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.access.Decision;
import org.trivsel.access.Permission;
import org.trivsel.platform.registry.access.Refusals;
import org.trivsel.platform.registry.access.Sql;
import org.trivsel.platform.registry.access.Standing;
import org.trivsel.registry.ChildId;
import org.trivsel.store.RowReader;
import org.trivsel.store.Transaction;

/**
 * Reads what belongs to one child in the same statement that asks whether the caller may. A foreign and an unknown id cost the same
 * statement and get the same answer.
 */
final class ChildGate {
    private final Refusals refusals;

    ChildGate(Refusals refusals) {
        this.refusals = requireNonNull(refusals);
    }

    /**
     * @param columns of the child {@code c}, its place {@code here} and what is joined; the first is not null where something is joined
     * @param joins left joins to {@code c}, and the order
     * @param reader reads the columns from the second on
     */
    <T> List<T> read(
            Transaction tx, Caller caller, Permission permission, ChildId id, String columns, String joins, RowReader<T> reader)
            throws SQLException {
        Standing standing = Standing.of(caller, permission);
        String sql = "select here.root, " + columns + " from " + Sql.ASKED + " cross join child c " + Sql.HERE + joins;
        List<Found<T>> found = tx.list(
                sql,
                row -> new Found<>(row.uuidOrNull(1), row.textOrNull(2) == null ? null : reader.read(row)),
                standing.day(), standing.roots(), caller.tenant().id().value(), id.value());
        UUID root = found.isEmpty() ? null : found.get(0).root();
        if (standing.towards("child", !found.isEmpty(), root) instanceof Decision.Denied denied) {
            throw refusals.hidden(caller, permission, id.value(), denied);
        }
        return found.stream().<T>mapMulti((one, values) -> {
            if (one.value() != null) {
                values.accept(one.value());
            }
        }).toList();
    }

    private record Found<T>(@Nullable UUID root, @Nullable T value) {
    }
}
