package org.trivsel.platform.web.operate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.module.Artefact;
import org.trivsel.module.Modules;
import org.trivsel.module.Plan;
import org.trivsel.module.Plan.Act;
import org.trivsel.platform.web.operate.PlanView.Line;
import org.trivsel.platform.web.page.Pages;
import org.trivsel.problem.Conflict;
import org.trivsel.text.Texts;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** What installing or removing a module would do; who has seen it says go on. */
final class ModulePlanPage {
    private static final int TAKEN = 409;

    private final Access access;
    private final Modules modules;

    ModulePlanPage(Access access, Modules modules) {
        this.access = access;
        this.modules = modules;
    }

    Response install(Request request) {
        return show(request, Act.INSTALL, false);
    }

    Response removal(Request request) {
        return show(request, Act.REMOVE, false);
    }

    Response doInstall(Request request) {
        return act(request, Act.INSTALL);
    }

    Response doRemove(Request request) {
        return act(request, Act.REMOVE);
    }

    private Response act(Request request, Act act) {
        Caller operator = operator(request);
        String module = request.pathParameter("module");
        String mark = request.field("plan").orElse("");
        try {
            Artefact done = act == Act.INSTALL ? modules.install(operator, module, mark) : modules.remove(operator, module, mark);
            return new Response.Redirect(ModulePages.MODULES + "/" + done.sha256());
        } catch (Conflict e) {
            return show(request, act, true);
        }
    }

    private Response show(Request request, Act act, boolean changed) {
        Caller operator = operator(request);
        String module = request.pathParameter("module");
        Plan plan = act == Act.INSTALL ? modules.rehearseInstall(operator, module) : modules.rehearseRemoval(operator, module);
        Texts t = Pages.texts(request.locale());
        String name = ModulePages.title(plan.artefact());
        String back = ModulePages.MODULES + "/" + plan.artefact().sha256();
        String title = t.get("module.plan." + act, name);
        PlanView view = new PlanView(plan, title, name, back, back + (act == Act.INSTALL ? "/install" : "/removal"), lines(plan, t, new TrustWords(request.locale(), operator.tenant().zone())),
                plan.refusals().stream().map(refusal -> new Line(t.get("module.no." + refusal.code()), refusal.detail())).toList(), changed,
                request.csrfToken());
        return new Response.Page(changed ? TAKEN : 200, title, OperatorPages.TOOLS, Pages.fill("module-plan", request.locale(), view));
    }

    private static List<Line> lines(Plan plan, Texts t, TrustWords trust) {
        List<Line> lines = new ArrayList<>();
        if (plan.act() == Act.INSTALL) {
            lines.add(new Line(trust.line(plan.artefact().signature()), trust.caution(plan.artefact().signature())));
        }
        add(lines, t.get("module.plan.added", plan.added().size()), plan.added());
        add(lines, t.get("module.plan.removed", plan.removed().size()), plan.removed());
        lines.add(new Line(t.get("module.plan.refreshed", plan.refreshed().size()), plan.refreshed().isEmpty() ? null : String.join(", ", plan.refreshed())));
        if (plan.act() == Act.INSTALL) {
            lines.add(new Line(t.get("module.plan.scripts", plan.migrations().size()), plan.migrations().isEmpty() ? null : String.join(", ", plan.migrations())));
        }
        lines.add(new Line(t.get("module.plan.uses", plan.uses().size()), plan.uses().isEmpty() ? null
                : plan.uses().stream().map(use -> use.tenant() == null ? t.get("point.all") : use.unit() == null ? use.tenant() : use.tenant() + ": " + use.unit())
                .collect(Collectors.joining(", "))));
        if (plan.act() == Act.REMOVE) {
            lines.add(new Line(t.get("module.plan.drafts", plan.drafts()), null));
        }
        return lines;
    }

    private static void add(List<Line> lines, String text, List<String> names) {
        if (!names.isEmpty()) {
            lines.add(new Line(text, String.join(", ", names)));
        }
    }

    private Caller operator(Request request) {
        access.require(request.caller(), Permission.SYSTEM_OPERATE);
        return request.caller();
    }
}
