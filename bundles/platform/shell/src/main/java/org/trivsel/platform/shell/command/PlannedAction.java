package org.trivsel.platform.shell.command;

import java.io.IOException;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.support.CommandException;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.module.Artefact;
import org.trivsel.module.Modules;
import org.trivsel.module.Plan;
import org.trivsel.platform.shell.Operator;

/** Shows what would happen, and does it when somebody says yes to just that. */
abstract class PlannedAction extends OperatorAction {
    @Argument(name = "module", description = ModuleKey.HELP, required = true)
    @Completion(ModuleCompleter.class)
    private String module;

    @Option(name = "--plan", description = "The plan that trivsel:tool-rehearse has shown: goes on when it is still that one, and asks nothing")
    private @Nullable String mark;

    @Option(name = "--yes", description = "Goes on whatever the plan is, as long as nothing refuses it")
    private boolean yes;

    @Override
    void run(Operator operator, PrintStream out) throws CommandException, IOException {
        Artefact known = new ModuleKey(module).in(operator.as(caller -> ModuleKey.all(modules(), caller)));
        String seen = mark;
        if (seen == null) {
            Plan plan = operator.as(caller -> rehearse(caller, known));
            new PlanText(plan).print(out);
            seen = plan.mark();
            if (!plan.isPossible() || !yes && !isAgreed("Go on?")) {
                throw new CommandException(plan.isPossible() ? "Nothing was done. Say --yes, or --plan with the plan above." : "Nothing was done.");
            }
        }
        String agreed = seen;
        out.println(ModuleKey.name(known) + " " + operator.as(caller -> go(caller, known, agreed)));
    }

    abstract Modules modules();

    abstract Plan rehearse(Caller operator, Artefact module);

    /** @return what happens now, for people */
    abstract String go(Caller operator, Artefact module, String mark);
}
