package org.trivsel.platform.registry.unit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Decision;
import org.trivsel.access.Permission;
import org.trivsel.audit.Audit;
import org.trivsel.audit.AuditEvent;
import org.trivsel.platform.registry.access.Refusals;
import org.trivsel.platform.registry.access.Sql;
import org.trivsel.platform.registry.access.Standing;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.Unit;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.UnitKind;
import org.trivsel.registry.UnitLife;
import org.trivsel.registry.Units;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;

/**
 * The organisation tree in versions. Changes of a unit are made in the order of their days: a change never rewrites what came after it.
 */
@Component
public final class DatedUnits implements Units {
    private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();
    private static final String TREE = "select " + UnitTable.COLUMNS + " from " + Sql.ASKED + " cross join unit_version v "
            + "where v.tenant_id = ? and " + Sql.today("v") + " and (? or exists ("
            + "select from unit_ancestor a where a.tenant_id = v.tenant_id and a.unit_id = v.unit_id and a.ancestor_id = any(p.roots) and "
            + Sql.today("a") + ")) order by search_form(v.name), v.unit_id";

    private final TenantStore store;
    private final Access access;
    private final Audit audit;
    private final Refusals refusals;

    @Activate
    public DatedUnits(@Reference TenantStore store, @Reference Access access, @Reference Audit audit) {
        this.store = requireNonNull(store);
        this.access = requireNonNull(access);
        this.audit = requireNonNull(audit);
        this.refusals = new Refusals(audit);
    }

    @Override
    public List<Unit> tree(Caller caller, LocalDate on) {
        access.require(caller, Permission.UNIT_READ);
        Standing standing = Standing.of(caller, Permission.UNIT_READ);
        return store.inTransaction(caller.tenant().id(), tx -> TreeOrder.of(tx.list(TREE, UnitRow::read,
                on, standing.roots(), caller.tenant().id().value(), standing.isWholeTenant()), unit -> unit));
    }

    @Override
    public List<Unit> workplaces(Caller caller, LocalDate on, int most) {
        access.require(caller, Permission.UNIT_READ);
        Standing standing = Standing.of(caller, Permission.UNIT_READ);
        return store.inTransaction(caller.tenant().id(), tx -> Workplaces.of(tx, standing, caller.tenant().id().value(), on, most));
    }

    @Override
    public Unit get(Caller caller, UnitId id, LocalDate on) {
        return history(caller, id).stream()
                .filter(version -> !version.from().isAfter(on) && (version.to() == null || !version.to().isBefore(on)))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @Override
    public List<Unit> history(Caller caller, UnitId id) {
        return store.inTransaction(caller.tenant().id(), tx -> {
            access.require(caller, Permission.UNIT_READ, id);
            return table(tx, caller).versions(id);
        });
    }

    @Override
    public UnitLife life(Caller caller, UnitId id) {
        return store.inTransaction(caller.tenant().id(), tx -> {
            access.require(caller, Permission.UNIT_READ, id);
            return Lives.of(tx, Standing.of(caller, Permission.UNIT_READ), caller.tenant().id().value(), id);
        });
    }

    @Override
    public Unit open(Caller caller, String name, UnitKind kind, @Nullable UnitId parent, LocalDate from) {
        Unit unit = new Unit(new UnitId(IDS.generate()), parent, UnitName.checked(name), requireNonNull(kind), from, null);
        return store.inTransaction(caller.tenant().id(), tx -> {
            UnitTable table = lock(tx, caller);
            if (parent == null) {
                requireWholeTenant(caller);
            } else {
                requireParent(caller, table, parent, from);
            }
            table.add(unit);
            finish(tx, caller, "unit.open", unit.id(), "from=" + from);
            return unit;
        });
    }

    @Override
    public Unit rename(Caller caller, UnitId id, String name, LocalDate from) {
        String checked = UnitName.checked(name);
        return store.inTransaction(caller.tenant().id(), tx -> {
            UnitTable table = lock(tx, caller);
            Unit newest = editable(caller, table, id, from);
            Unit next = new Unit(id, newest.parent(), checked, newest.kind(), from, null);
            table.follow(newest, next);
            finish(tx, caller, "unit.rename", id, "from=" + from);
            return next;
        });
    }

    @Override
    public Unit move(Caller caller, UnitId id, UnitId newParent, LocalDate from) {
        return store.inTransaction(caller.tenant().id(), tx -> {
            UnitTable table = lock(tx, caller);
            Unit newest = editable(caller, table, id, from);
            requireParent(caller, table, newParent, from);
            refuseCircle(table, newParent, id, from);
            Unit next = new Unit(id, newParent, newest.name(), newest.kind(), from, null);
            table.follow(newest, next);
            finish(tx, caller, "unit.move", id, "to=" + newParent + " from=" + from);
            return next;
        });
    }

    @Override
    public void merge(Caller caller, UnitId id, UnitId successor, LocalDate from) {
        store.run(caller.tenant().id(), tx -> {
            UnitTable table = lock(tx, caller);
            Unit newest = editable(caller, table, id, from.minusDays(1));
            requireParent(caller, table, successor, from);
            refuseCircle(table, successor, id, from);
            Merger merger = new Merger(tx, caller.tenant().id().value(), id, successor, from);
            merger.moveEnrolments();
            merger.moveUnits();
            int roles = merger.moveGrants();
            table.close(newest, from.minusDays(1), successor);
            finish(tx, caller, "unit.merge", id, "into=" + successor + " from=" + from + " roles=" + roles);
        });
    }

    @Override
    public void close(Caller caller, UnitId id, LocalDate lastDay) {
        store.run(caller.tenant().id(), tx -> {
            UnitTable table = lock(tx, caller);
            Unit newest = editable(caller, table, id, lastDay);
            if (table.hasChildrenAfter(id, lastDay)) {
                throw new Conflict("unit-has-children", "Children are enrolled at the unit after " + lastDay + ". End or move them first.");
            }
            if (table.hasUnitsAfter(id, lastDay)) {
                throw new Conflict("unit-has-units", "Units lie below it after " + lastDay + ". Close or move them first.");
            }
            table.close(newest, lastDay, null);
            finish(tx, caller, "unit.close", id, "last=" + lastDay);
        });
    }

    private UnitTable lock(Transaction tx, Caller caller) throws SQLException {
        access.require(caller, Permission.UNIT_EDIT);
        Ancestors.lock(tx, caller.tenant().id().value());
        return table(tx, caller);
    }

    private static UnitTable table(Transaction tx, Caller caller) {
        return new UnitTable(tx, caller.tenant().id().value());
    }

    private Unit editable(Caller caller, UnitTable table, UnitId id, LocalDate from) throws SQLException {
        access.require(caller, Permission.UNIT_EDIT, id);
        Unit newest = table.newest(id).orElseThrow(NotFound::new);
        if (newest.to() != null) {
            throw new Conflict("unit-closed", "The unit is closed: its last day is " + newest.to() + ".");
        }
        if (from.isBefore(newest.from())) {
            throw new Conflict("unit-changed-later", "The unit was changed from " + newest.from() + " on. A change before that day would rewrite it.");
        }
        return newest;
    }

    private void requireParent(Caller caller, UnitTable table, UnitId parent, LocalDate from) throws SQLException {
        access.require(caller, Permission.UNIT_EDIT, parent);
        if (!table.isOpenFrom(parent, from)) {
            throw new Conflict("unit-closed", "The unit above is not open from " + from + " on.");
        }
    }

    private void requireWholeTenant(Caller caller) {
        if (!access.reach(caller, Permission.UNIT_EDIT).wholeTenant()) {
            throw refusals.forbidden(caller, Permission.UNIT_EDIT, new Decision.Denied("The top of the tree belongs to the whole tenant."));
        }
    }

    private static void refuseCircle(UnitTable table, UnitId parent, UnitId id, LocalDate from) throws SQLException {
        if (table.isBelow(parent, id, from)) {
            throw new Conflict("unit-below-itself", "A unit cannot lie below itself, now or later.");
        }
    }

    private void finish(Transaction tx, Caller caller, String action, UnitId id, String detail) throws SQLException {
        Ancestors.refresh(tx, caller.tenant().id().value());
        audit.record(tx, caller, AuditEvent.done(action, id.value(), detail));
    }
}
