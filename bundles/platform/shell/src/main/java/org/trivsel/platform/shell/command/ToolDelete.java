package org.trivsel.platform.shell.command;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.trivsel.module.Artefact;
import org.trivsel.module.Modules;
import org.trivsel.platform.shell.Operator;

@Service
@Command(scope = "trivsel", name = "tool-delete", description = "Forgets the file of a version that is not installed")
public final class ToolDelete extends OperatorAction {
    @Argument(name = "module", description = ModuleKey.HELP, required = true)
    @Completion(ModuleCompleter.class)
    private String module;

    @Reference
    private Modules modules;

    @Override
    void run(Operator operator, PrintStream out) throws CommandException {
        Artefact known = new ModuleKey(module).in(operator.as(caller -> ModuleKey.all(modules, caller)));
        operator.as(caller -> {
            modules.delete(caller, known.sha256());
            return known;
        });
        out.println(ModuleKey.name(known) + " is forgotten.");
    }
}
