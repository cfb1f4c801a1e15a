package org.trivsel.platform.web.testlib;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.AccountId;
import org.trivsel.access.GroundPage;
import org.trivsel.access.Ground;
import org.trivsel.access.Role;
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
    public GroundPage grounds(Caller caller, ChildId child, @Nullable AccountId account, @Nullable String cursor) {
        Ground own = new Ground(caller.account(), caller.name(), caller.grants().get(0).role(), World.AHORN, "Børnehuset <b>Ahornen", LocalDate.of(2026, 1, 1),
                null, "Stue Havørn", LocalDate.of(2024, 8, 1), null, "Kastanjen <i>");
        Ground other = new Ground(new AccountId(new UUID(9, 9)), "Lis <script>", Role.ADMINISTRATION, null, null, LocalDate.of(2020, 1, 1),
                LocalDate.of(2030, 1, 1), null, null, null, null);
        boolean everybody = caller.has(Permission.ACCESS_READ);
        return new GroundPage(everybody ? List.of(own, other) : List.of(own), everybody, everybody ? "n" : null);
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
