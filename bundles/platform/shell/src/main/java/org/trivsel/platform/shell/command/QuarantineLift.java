package org.trivsel.platform.shell.command;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.trivsel.platform.shell.Operator;
import org.trivsel.quarantine.Quarantine;
import org.trivsel.quarantine.SetApart;

@Service
@Command(scope = "trivsel", name = "quarantine-lift", description = "Lets a version of a tool back that was set apart: each node starts it again")
public final class QuarantineLift extends VersionAction {
    @Override
    String act(Operator operator, Quarantine known, String id, String which, String why) throws CommandException {
        SetApart one = operator.as(caller -> known.list(caller, null, QuarantineList.MOST)).stream()
                .filter(it -> it.isNow() && it.tool().equals(id) && it.version().equals(which)).findFirst()
                .orElseThrow(() -> new CommandException(id + "/" + which + " is not set apart. See trivsel:quarantine-list."));
        operator.as(caller -> known.lift(caller, one.id(), why));
        return "is let back; each node starts it again.";
    }
}
