package org.trivsel.platform.shell.command;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.trivsel.access.Caller;
import org.trivsel.module.Artefact;
import org.trivsel.module.Modules;
import org.trivsel.module.Plan;

@Service
@Command(scope = "trivsel", name = "tool-remove", description = "Takes a version away that nobody uses; its file is kept")
public final class ToolRemove extends PlannedAction {
    @Reference
    private Modules modules;

    @Override
    Modules modules() {
        return modules;
    }

    @Override
    Plan rehearse(Caller operator, Artefact module) {
        return modules.rehearseRemoval(operator, module.sha256());
    }

    @Override
    String go(Caller operator, Artefact module, String mark) {
        modules.remove(operator, module.sha256(), mark);
        return "is being taken away. trivsel:tool-list shows how far it is.";
    }
}
