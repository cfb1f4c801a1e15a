package org.trivsel.platform.shell.command;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.trivsel.access.Caller;
import org.trivsel.module.Artefact;
import org.trivsel.module.Modules;
import org.trivsel.module.Plan;

@Service
@Command(scope = "trivsel", name = "tool-install", description = "Installs a version beside those that are there; it answers nobody before somebody is pointed at it")
public final class ToolInstall extends PlannedAction {
    @Reference
    private Modules modules;

    @Override
    Modules modules() {
        return modules;
    }

    @Override
    Plan rehearse(Caller operator, Artefact module) {
        return modules.rehearseInstall(operator, module.sha256());
    }

    @Override
    String go(Caller operator, Artefact module, String mark) {
        modules.install(operator, module.sha256(), mark);
        return "is being installed. trivsel:tool-list shows how far it is.";
    }
}
