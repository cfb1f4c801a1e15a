package org.trivsel.platform.registry.hand;

import java.sql.SQLException;
import java.util.UUID;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.audit.Audit;
import org.trivsel.audit.AuditEvent;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.ChildRecord;
import org.trivsel.registry.UnitId;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;

/** How everything by hand goes: may the caller, hold the child, read it, change it, write it down, read it again. */
final class Hand {
    private static final Permission EDIT = Permission.CHILD_EDIT;

    private final TenantStore store;
    private final Access access;
    private final Audit audit;

    Hand(TenantStore store, Access access, Audit audit) {
        this.store = store;
        this.access = access;
        this.audit = audit;
    }

    /** What is done to a child as it stands. */
    interface Work {
        Done on(ChildRecord child, Writes writes, Transaction tx) throws SQLException;
    }

    /** @param action for the audit; detail of it without personal data */
    record Done(String action, String detail) {
        AuditEvent event(ChildId id) {
            return AuditEvent.done(action, id.value(), detail);
        }
    }

    ChildRecord change(Caller caller, ChildId id, Work work) {
        access.require(caller, EDIT);
        return store.inTransaction(caller.tenant().id(), tx -> {
            access.require(caller, EDIT, id);
            Writes writes = new Writes(tx, caller);
            writes.lock(id);
            Done done = work.on(read(tx, caller, id), writes, tx);
            audit.record(tx, caller, done.event(id));
            return read(tx, caller, id);
        });
    }

    ChildRecord show(Caller caller, ChildId id) {
        access.require(caller, EDIT);
        return store.inTransaction(caller.tenant().id(), tx -> {
            access.require(caller, EDIT, id);
            audit.record(tx, caller, AuditEvent.done("child.record", id.value()));
            return read(tx, caller, id);
        });
    }

    ChildRecord make(Caller caller, UnitId unit, Making making) {
        access.require(caller, EDIT);
        return store.inTransaction(caller.tenant().id(), tx -> {
            requireAt(caller, unit);
            Made made = making.with(new Writes(tx, caller), tx);
            audit.record(tx, caller, made.done().event(made.id()));
            return read(tx, caller, made.id());
        });
    }

    /** How a child comes to be. */
    interface Making {
        Made with(Writes writes, Transaction tx) throws SQLException;
    }

    record Made(ChildId id, Done done) {
    }

    void requireAt(Caller caller, UnitId unit) {
        access.require(caller, EDIT, unit);
    }

    /** An entry of its own for a child that shares what was changed. */
    void alsoConcerns(Transaction tx, Caller caller, UUID child, Done done) {
        audit.record(tx, caller, done.event(new ChildId(child)));
    }

    private static ChildRecord read(Transaction tx, Caller caller, ChildId id) throws SQLException {
        return Records.read(tx, caller.tenant().id().value(), id, caller.today()).orElseThrow(NotFound::new);
    }
}
