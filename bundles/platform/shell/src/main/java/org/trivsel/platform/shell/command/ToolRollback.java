package org.trivsel.platform.shell.command;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.tool.Pointer;
import org.trivsel.tool.Pointers;
import org.trivsel.tool.Target;

@Service
@Command(scope = "trivsel", name = "tool-rollback", description = "Points back to the version before, at once; once more takes that back")
public final class ToolRollback extends TargetAction {
    @Option(name = "--reason", description = "Why; may be left out in a hurry")
    private @Nullable String reason;

    @Override
    Pointer decide(Caller operator, Pointers known, Target target, int revision) {
        return known.rollBack(operator, target, reason, revision);
    }
}
