package org.trivsel.platform.registry.unit;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.registry.Unit;
import org.trivsel.registry.UnitId;
import org.trivsel.store.Transaction;

/** The rows of the units of one tenant, in one transaction. */
final class UnitTable {
    /** Columns of {@code unit_version v} that {@link UnitRow} reads. */
    static final String COLUMNS = "v.unit_id, v.parent_id, v.name, v.kind, v.valid_from, v.valid_to";

    private final Transaction tx;
    private final UUID tenant;

    UnitTable(Transaction tx, UUID tenant) {
        this.tx = tx;
        this.tenant = tenant;
    }

    List<Unit> versions(UnitId id) throws SQLException {
        return tx.list("select " + COLUMNS + " from unit_version v where v.tenant_id = ? and v.unit_id = ? order by v.valid_from",
                UnitRow::read, tenant, id.value());
    }

    Optional<Unit> newest(UnitId id) throws SQLException {
        return tx.one("select " + COLUMNS + " from unit_version v where v.tenant_id = ? and v.unit_id = ? order by v.valid_from desc limit 1",
                UnitRow::read, tenant, id.value());
    }

    void add(Unit unit) throws SQLException {
        tx.update("insert into unit (tenant_id, id, opened) values (?, ?, ?)", tenant, unit.id().value(), unit.from());
        addVersion(unit);
    }

    /** Puts a version in the place of the newest from its first day on. */
    void follow(Unit newest, Unit next) throws SQLException {
        if (next.from().equals(newest.from())) {
            tx.update("delete from unit_version where tenant_id = ? and unit_id = ? and valid_from = ?",
                    tenant, newest.id().value(), newest.from());
        } else {
            endVersion(newest, next.from().minusDays(1));
        }
        addVersion(next);
    }

    /** @param successor what it is merged into, or null */
    void close(Unit newest, LocalDate lastDay, @Nullable UnitId successor) throws SQLException {
        endVersion(newest, lastDay);
        tx.update("update unit set closed = ?, merged_into = ? where tenant_id = ? and id = ?", lastDay, value(successor), tenant, newest.id().value());
    }

    /** Whether one unit lies below the other, or is it, on the day or later. */
    boolean isBelow(UnitId unit, UnitId above, LocalDate from) throws SQLException {
        return exists("select from unit_ancestor where tenant_id = ? and unit_id = ? and ancestor_id = ? and (valid_to is null or valid_to >= ?)",
                tenant, unit.value(), above.value(), from);
    }

    boolean hasChildrenAfter(UnitId unit, LocalDate day) throws SQLException {
        return exists("select from enrolment where tenant_id = ? and unit_id = ? and (valid_to is null or valid_to > ?)",
                tenant, unit.value(), day);
    }

    boolean hasUnitsAfter(UnitId unit, LocalDate day) throws SQLException {
        return exists("select from unit_version where tenant_id = ? and parent_id = ? and (valid_to is null or valid_to > ?)",
                tenant, unit.value(), day);
    }

    /** Whether every unit above stays open: the parent is open from the day on without end. */
    boolean isOpenFrom(UnitId unit, LocalDate day) throws SQLException {
        return exists("select from unit where tenant_id = ? and id = ? and opened <= ? and closed is null", tenant, unit.value(), day);
    }

    private void addVersion(Unit unit) throws SQLException {
        tx.update("insert into unit_version (tenant_id, unit_id, valid_from, valid_to, parent_id, name, kind) values (?, ?, ?, ?, ?, ?, ?)",
                tenant, unit.id().value(), unit.from(), unit.to(), value(unit.parent()), unit.name(), unit.kind());
    }

    private void endVersion(Unit version, LocalDate lastDay) throws SQLException {
        tx.update("update unit_version set valid_to = ? where tenant_id = ? and unit_id = ? and valid_from = ?",
                lastDay, tenant, version.id().value(), version.from());
    }

    private boolean exists(String select, Object... parameters) throws SQLException {
        return tx.one("select exists (" + select + ")", row -> row.flag(1), parameters).orElseThrow();
    }

    private static @Nullable UUID value(@Nullable UnitId id) {
        return id == null ? null : id.value();
    }
}
