package org.trivsel.tools.language;

import org.trivsel.access.Caller;
import org.trivsel.access.ChildScope;
import org.trivsel.access.Permission;
import org.trivsel.platform.registry.access.RegisterAccess;
import org.trivsel.testlib.MemoryPlatform;
import org.trivsel.tools.language.followup.Tables;

/** The platform in memory, but for the tables of the tool's own: those ask the real register who is within reach. */
final class Platform extends MemoryPlatform {
    Platform() {
        super(LanguageSite.TOOL, World.INSTRUMENT);
    }

    @Override
    public ChildScope scope(Caller caller, Permission permission) {
        return new RegisterAccess(Tables.database().store(), (tx, who, event) -> { }).scope(caller, permission);
    }
}
