package org.trivsel.platform.registry.access;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Access;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.ChildScope;
import org.trivsel.access.Decision;
import org.trivsel.access.GroundPage;
import org.trivsel.access.Permission;
import org.trivsel.access.Reach;
import org.trivsel.audit.Audit;
import org.trivsel.audit.AuditEvent;
import org.trivsel.problem.Invalid;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;

/** Access by {@link Standing} and the places the register knows. */
@Component
public final class RegisterAccess implements Access {
    private static final String CHILD = "select here.root from " + Sql.ASKED + " cross join child c " + Sql.HERE + " where c.tenant_id = ? and c.id = ?";
    private static final String UNIT = "select " + Sql.rootAbove("u") + " from " + Sql.ASKED + " cross join unit u where u.tenant_id = ? and u.id = ?";

    private final TenantStore store;
    private final Audit audit;
    private final Refusals refusals;

    @Activate
    public RegisterAccess(@Reference TenantStore store, @Reference Audit audit) {
        this.store = requireNonNull(store);
        this.audit = requireNonNull(audit);
        this.refusals = new Refusals(audit);
    }

    @Override
    public Decision explain(Caller caller, Permission permission, ChildId child) {
        return decide(caller, permission, "child", CHILD, child.value());
    }

    @Override
    public Decision explain(Caller caller, Permission permission, UnitId unit) {
        return decide(caller, permission, "unit", UNIT, unit.value());
    }

    @Override
    public void require(Caller caller, Permission permission, ChildId child) {
        requireAllowed(caller, permission, child.value(), () -> explain(caller, permission, child));
    }

    @Override
    public void require(Caller caller, Permission permission, UnitId unit) {
        requireAllowed(caller, permission, unit.value(), () -> explain(caller, permission, unit));
    }

    @Override
    public void require(Caller caller, Permission permission) {
        if (Standing.of(caller, permission).anywhere() instanceof Decision.Denied denied) {
            // Thrown inside a transaction, so that the store writes the entry also when nobody had begun one.
            store.run(caller.tenant().id(), tx -> {
                throw refusals.forbidden(caller, permission, denied);
            });
        }
    }

    @Override
    public Reach reach(Caller caller, Permission permission) {
        return Standing.of(caller, permission).reach();
    }

    @Override
    public ChildScope scope(Caller caller, Permission permission) {
        return Scopes.of(Standing.of(caller, permission));
    }

    @Override
    public GroundPage grounds(Caller caller, ChildId child, @Nullable AccountId account, @Nullable String cursor) {
        UUID after = cursor == null ? null : cursor(cursor);
        return store.inTransaction(caller.tenant().id(), tx -> {
            require(caller, Permission.CHILD_READ, child);
            boolean others = caller.has(Permission.ACCESS_READ) && explain(caller, Permission.ACCESS_READ, child) instanceof Decision.Allowed;
            if (!others && account != null && !account.equals(caller.account())) {
                throw refusals.hidden(caller, Permission.ACCESS_READ, child.value(), new Decision.Denied("Asked about somebody else."));
            }
            GroundPage page = Grounds.of(tx, caller.tenant().id().value(), caller.today(), child, others ? account : caller.account(), others, after);
            audit.record(tx, caller, AuditEvent.done("access.read", child.value(), page.grounds().size() + " grounds"));
            return page;
        });
    }

    private static UUID cursor(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException e) {
            throw new Invalid("cursor", "cursor", "This is no cursor. Give back the one that came with the page before, or none.");
        }
    }

    private void requireAllowed(Caller caller, Permission permission, UUID subject, Supplier<Decision> decision) {
        store.run(caller.tenant().id(), tx -> {
            if (decision.get() instanceof Decision.Denied denied) {
                throw refusals.hidden(caller, permission, subject, denied);
            }
        });
    }

    private Decision decide(Caller caller, Permission permission, String what, String sql, UUID id) {
        Standing standing = Standing.of(caller, permission);
        Optional<Found> found = store.inTransaction(caller.tenant().id(), tx -> find(tx, caller, standing, sql, id));
        return standing.towards(what, found.isPresent(), found.map(Found::root).orElse(null));
    }

    private static Optional<Found> find(Transaction tx, Caller caller, Standing standing, String sql, UUID id) throws SQLException {
        return tx.one(sql, row -> new Found(row.uuidOrNull(1)), standing.day(), standing.roots(), caller.tenant().id().value(), id);
    }

    /** A record that is there, and the root above it. */
    private record Found(@Nullable UUID root) {
    }
}
