package org.trivsel.platform.web.operate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.platform.web.page.Pages;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.NotFound;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantId;
import org.trivsel.tenant.Tenants;
import org.trivsel.tool.Pointer;
import org.trivsel.tool.Pointers;
import org.trivsel.tool.Tool;
import org.trivsel.tool.Tools;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** What operators see and do: which tools there are, how they are, and which tenant has which. No child's data. */
final class OperatorPages {
    static final String TOOLS = "/system";
    static final String TENANTS = "/system/tenants";

    private final Access access;
    private final Tools tools;
    private final Tenants tenants;
    private final Pointers pointers;
    private final Clock clock;

    OperatorPages(Access access, Tools tools, Tenants tenants, Pointers pointers, Clock clock) {
        this.access = access;
        this.tools = tools;
        this.tenants = tenants;
        this.pointers = pointers;
        this.clock = clock;
    }

    Response all(Request request) {
        Caller operator = operator(request);
        List<Tenant> customers = TenantPage.customers(tenants.all());
        Map<String, Long> having = tools.enabledFor(operator, customers).values().stream().flatMap(List::stream)
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        Map<String, List<Tool>> versions = tools.installed().stream()
                .collect(Collectors.groupingBy(Tool::id, LinkedHashMap::new, Collectors.toList()));
        List<ToolsView.Row> rows = versions.entrySet().stream().map(entry -> new ToolsView.Row(entry.getKey(),
                newest(entry.getValue()).title(request.locale()), "talk", entry.getValue(),
                having.getOrDefault(entry.getKey(), 0L).intValue(), customers.size())).toList();
        List<ToolsView.Aside> aside = tools.installed().stream().filter(tool -> tool.state() == Tool.State.FAILED || tool.state() == Tool.State.APART)
                .map(tool -> new ToolsView.Aside(tool, tool.title(request.locale()))).toList();
        return Pages.page(request, "system", "place.tools", TOOLS, new ToolsView(rows, aside, customers.size()));
    }

    Response one(Request request) {
        return show(request, 200, null);
    }

    /** @param wrong why what was asked for was not done, or null */
    private Response show(Request request, int status, @Nullable String wrong) {
        Caller operator = operator(request);
        Tool tool = tool(request);
        TenantPage page = TenantPage.of(request, tenants);
        Map<TenantId, List<String>> enabled = tools.enabledFor(operator, page.tenants());
        Pointer everybody = pointers.everybody(operator, tool.id());
        Map<TenantId, List<Pointer>> decided = pointers.of(operator, tool.id(), page.tenants().stream().map(Tenant::id).toList());
        List<ToolView.Row> rows = page.tenants().stream().map(tenant -> new ToolView.Row(tenant,
                enabled.getOrDefault(tenant.id(), List.of()).contains(tool.id()),
                new PointerWords(request.locale(), tenant.zone()).line(decided.getOrDefault(tenant.id(), List.of()), everybody))).toList();
        PointerWords words = new PointerWords(request.locale(), operator.tenant().zone());
        String title = tool.title(request.locale());
        return new Response.Page(status, title, TOOLS, Pages.fill("tool", request.locale(),
                new ToolView(tool, title, everybody == null ? null : everybody.version() + " · " + words.since(everybody), rows, TenantPage.asked(request),
                        page.next(), wrong, request.csrfToken())));
    }

    /** From the day it is for the tenant. */
    Response enable(Request request) {
        try {
            return change(request, (operator, tenant) ->
                    tools.enable(operator, tenant.id(), tool(request).id(), LocalDate.now(clock.withZone(tenant.zone())), null));
        } catch (Conflict e) {
            return show(request, e.status(), Pages.texts(request.locale()).get("point.wrong." + e.code()));
        }
    }

    Response disable(Request request) {
        return change(request, (operator, tenant) -> tools.disable(operator, tenant.id(), tool(request).id()));
    }

    private Response change(Request request, BiConsumer<Caller, Tenant> act) {
        act.accept(operator(request), tenant(request));
        String after = request.field("after").map(TenantPage::key).map(key -> "?after=" + key).orElse("");
        return new Response.Redirect(TOOLS + "/tools/" + tool(request).id() + after);
    }

    private static Tool newest(List<Tool> versions) {
        return versions.get(versions.size() - 1);
    }

    private Caller operator(Request request) {
        access.require(request.caller(), Permission.SYSTEM_OPERATE);
        return request.caller();
    }

    private Tool tool(Request request) {
        return tools.find(request.pathParameter("tool")).orElseThrow(NotFound::new);
    }

    private Tenant tenant(Request request) {
        return request.fieldId("tenant").map(TenantId::new).flatMap(tenants::find).orElseThrow(NotFound::new);
    }
}
