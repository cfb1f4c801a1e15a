package org.trivsel.platform.web.testlib;

import java.util.UUID;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.ChildScope;
import org.trivsel.access.Decision;
import org.trivsel.access.Permission;
import org.trivsel.access.Reach;
import org.trivsel.problem.Forbidden;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;

/** Access by role alone. */
public final class MemoryAccess implements Access {
    @Override
    public Decision explain(Caller caller, Permission permission, ChildId child) {
        return decide(caller, permission);
    }

    @Override
    public Decision explain(Caller caller, Permission permission, UnitId unit) {
        return decide(caller, permission);
    }

    @Override
    public void require(Caller caller, Permission permission, ChildId child) {
        require(caller, permission);
    }

    @Override
    public void require(Caller caller, Permission permission, UnitId unit) {
        require(caller, permission);
    }

    @Override
    public void require(Caller caller, Permission permission) {
        if (!caller.has(permission)) {
            throw new Forbidden("The role does not allow it.", null);
        }
    }

    @Override
    public ChildScope scope(Caller caller, Permission permission) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Reach reach(Caller caller, Permission permission) {
        return new Reach(caller.has(permission), new UUID[0]);
    }

    private static Decision decide(Caller caller, Permission permission) {
        return caller.has(permission) ? new Decision.Allowed(caller.grants().get(0), "role") : new Decision.Denied("role");
    }
}
