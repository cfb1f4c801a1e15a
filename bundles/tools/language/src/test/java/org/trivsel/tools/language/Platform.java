package org.trivsel.tools.language;

import java.util.HashSet;
import java.util.Set;
import org.trivsel.access.Caller;
import org.trivsel.access.ChildScope;
import org.trivsel.access.Decision;
import org.trivsel.access.Permission;
import org.trivsel.platform.registry.access.RegisterAccess;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.ChildId;
import org.trivsel.testlib.MemoryPlatform;
import org.trivsel.tools.language.followup.Tables;

/** The platform in memory, but for the tables of the tool's own: those ask the real register who is within reach. */
final class Platform extends MemoryPlatform {
    /** Whose results are open through a disclosure, and nothing else of them. */
    final Set<ChildId> disclosed = new HashSet<>();

    Platform() {
        super(LanguageSite.TOOL, World.INSTRUMENT);
    }

    @Override
    public Decision explain(Caller caller, Permission permission, ChildId child) {
        statements++;
        return disclosed.contains(child) ? new Decision.Denied("disclosed") : super.explain(caller, permission, child);
    }

    @Override
    public void require(Caller caller, Permission permission, ChildId child) {
        super.require(caller, permission, child);
        if (disclosed.contains(child)) {
            throw new NotFound();
        }
    }

    @Override
    public ChildScope scope(Caller caller, Permission permission) {
        return new RegisterAccess(Tables.database().store(), (tx, who, event) -> { }).scope(caller, permission);
    }
}
