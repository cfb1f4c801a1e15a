package org.trivsel.platform.shell.command;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.trivsel.platform.shell.Operator;
import org.trivsel.quarantine.Quarantine;

@Service
@Command(scope = "trivsel", name = "quarantine-set", description = "Sets a version of a tool apart: stopped on every node, with a word to those who used it")
public final class QuarantineSet extends VersionAction {
    @Override
    String act(Operator operator, Quarantine known, String id, String which, String why) {
        operator.as(caller -> known.setApart(caller, id, which, why));
        return "is set apart. trivsel:quarantine-lift lets it back.";
    }
}
