package org.trivsel.platform.assessment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.AccountId;
import org.trivsel.access.GroundPage;
import org.trivsel.access.ChildScope;
import org.trivsel.access.Decision;
import org.trivsel.access.Grant;
import org.trivsel.access.Permission;
import org.trivsel.access.Reach;
import org.trivsel.audit.Audit;
import org.trivsel.audit.AuditEvent;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;

/** Grants without the register: who is reached is left to the statements under test; whoever they refuse is refused. */
final class TestAccess implements Access {
    private final Audit audit;

    TestAccess(Audit audit) {
        this.audit = audit;
    }

    @Override
    public Decision explain(Caller caller, Permission permission, ChildId child) {
        return new Decision.Denied("The child is not enrolled below a unit of the caller.");
    }

    @Override
    public Decision explain(Caller caller, Permission permission, UnitId unit) {
        return new Decision.Denied("The unit is not below a unit of the caller.");
    }

    @Override
    public void require(Caller caller, Permission permission, ChildId child) {
        throw refusal(caller, permission, child.value());
    }

    @Override
    public void require(Caller caller, Permission permission, UnitId unit) {
        throw refusal(caller, permission, unit.value());
    }

    @Override
    public void require(Caller caller, Permission permission) {
        if (!caller.has(permission)) {
            throw new Forbidden("Your role or token does not allow this.",
                    tx -> audit.record(tx, caller, AuditEvent.denied(permission.name(), null, "role")));
        }
    }

    @Override
    public GroundPage grounds(Caller caller, ChildId child, @Nullable AccountId account, @Nullable String cursor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ChildScope scope(Caller caller, Permission permission) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Reach reach(Caller caller, Permission permission) {
        var units = caller.grants().stream().filter(grant -> grant.role().permissions().contains(permission)).map(Grant::unit).toList();
        return new Reach(units.contains(null), units.stream().filter(java.util.Objects::nonNull).map(UnitId::value).toArray(UUID[]::new));
    }

    private NotFound refusal(Caller caller, Permission permission, UUID subject) {
        return new NotFound(tx -> audit.record(tx, caller, AuditEvent.denied(permission.name(), subject, "denied")));
    }
}
