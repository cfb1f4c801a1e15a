package org.trivsel.platform.shell.command;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.trivsel.module.Artefact;
import org.trivsel.module.Modules;
import org.trivsel.module.Plan;
import org.trivsel.platform.shell.Operator;

@Service
@Command(scope = "trivsel", name = "tool-rehearse", description = "What installing or removing a version would do; nothing is changed")
public final class ToolRehearse extends OperatorAction {
    @Argument(name = "module", description = ModuleKey.HELP, required = true)
    @Completion(ModuleCompleter.class)
    private String module;

    @Option(name = "--removal", description = "What removing it would do, rather than installing")
    private boolean removal;

    @Reference
    private Modules modules;

    @Override
    void run(Operator operator, PrintStream out) throws CommandException {
        Artefact known = new ModuleKey(module).in(operator.as(caller -> ModuleKey.all(modules, caller)));
        Plan plan = operator.as(caller -> removal ? modules.rehearseRemoval(caller, known.sha256()) : modules.rehearseInstall(caller, known.sha256()));
        new PlanText(plan).print(out);
    }
}
