package org.trivsel.platform.shell.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.trivsel.module.Plan;

/** A plan for people to read before they say yes. */
record PlanText(Plan plan) {
    void print(PrintStream out) {
        out.println(plan.act().name().toLowerCase(Locale.ROOT) + " " + ModuleKey.name(plan.artefact()) + ":");
        line(out, "bundles added", plan.added());
        line(out, "bundles removed", plan.removed());
        line(out, "bundles stopped and wired anew", plan.refreshed());
        line(out, "scripts that run", plan.migrations());
        line(out, "used by", plan.uses().stream().map(PlanText::words).toList());
        out.println("  open drafts: " + plan.drafts());
        plan.refusals().forEach(refusal -> out.println("  refused: " + refusal.message()));
        if (plan.isPossible()) {
            out.println("  plan: " + plan.mark());
        }
    }

    private static void line(PrintStream out, String what, List<String> names) {
        out.println("  " + what + ": " + (names.isEmpty() ? "none" : String.join(", ", names)));
    }

    private static String words(Plan.Use use) {
        return use.tenant() == null ? "all that nothing else is decided for" : use.tenant() + (use.unit() == null ? "" : " (" + use.unit() + ")");
    }
}
