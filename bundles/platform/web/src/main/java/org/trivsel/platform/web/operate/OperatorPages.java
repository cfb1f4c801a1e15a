package org.trivsel.platform.web.operate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.platform.web.page.Pages;
import org.trivsel.problem.NotFound;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantId;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.Tenants;
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

    OperatorPages(Access access, Tools tools, Tenants tenants) {
        this.access = access;
        this.tools = tools;
        this.tenants = tenants;
    }

    Response all(Request request) {
        Map<Tenant, List<String>> enabled = enabled(operator(request));
        List<ToolsView.Row> rows = tools.installed().stream().map(tool -> new ToolsView.Row(tool, tool.title(request.locale()), "talk",
                (int) enabled.values().stream().filter(ids -> ids.contains(tool.id())).count(), enabled.size())).toList();
        List<ToolsView.Row> aside = rows.stream().filter(row -> row.tool().state() == Tool.State.FAILED).toList();
        return Pages.page(request, "system", "place.tools", TOOLS, new ToolsView(rows, aside, enabled.size()));
    }

    Response one(Request request) {
        Caller operator = operator(request);
        Tool tool = tool(request);
        List<ToolView.Row> rows = enabled(operator).entrySet().stream()
                .map(entry -> new ToolView.Row(entry.getKey(), entry.getValue().contains(tool.id()))).toList();
        String title = tool.title(request.locale());
        return Response.page(title, TOOLS, Pages.fill("tool", request.locale(), new ToolView(tool, title, rows, request.csrfToken())));
    }

    Response tenants(Request request) {
        Map<String, String> titles = new LinkedHashMap<>();
        Map<Tenant, List<String>> enabled = enabled(operator(request));
        tools.installed().forEach(tool -> titles.put(tool.id(), tool.title(request.locale())));
        List<TenantsView.Row> rows = enabled.entrySet().stream().map(entry -> new TenantsView.Row(entry.getKey(),
                entry.getValue().stream().map(id -> titles.getOrDefault(id, id)).toList())).toList();
        return Pages.page(request, "tenants", "place.tenants", TENANTS, new TenantsView(rows));
    }

    Response enable(Request request) {
        return change(request, (operator, tenant) -> tools.enable(operator, tenant, tool(request).id(), operator.today(), null));
    }

    Response disable(Request request) {
        return change(request, (operator, tenant) -> tools.disable(operator, tenant, tool(request).id()));
    }

    private Response change(Request request, BiConsumer<Caller, TenantId> act) {
        act.accept(operator(request), tenant(request).id());
        return new Response.Redirect(TOOLS + "/tools/" + tool(request).id());
    }

    private Caller operator(Request request) {
        access.require(request.caller(), Permission.SYSTEM_OPERATE);
        return request.caller();
    }

    private Tool tool(Request request) {
        return tools.find(request.pathParameter("tool")).orElseThrow(NotFound::new);
    }

    private Tenant tenant(Request request) {
        UUID id = request.field("tenant").map(OperatorPages::uuid).orElseThrow(NotFound::new);
        return tenants.find(new TenantId(id)).orElseThrow(NotFound::new);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    private Map<Tenant, List<String>> enabled(Caller operator) {
        Map<Tenant, List<String>> enabled = new LinkedHashMap<>();
        tenants.all().stream().filter(tenant -> !tenant.key().equals(TenantKey.SYSTEM))
                .forEach(tenant -> enabled.put(tenant, tools.enabledFor(operator, tenant.id())));
        return enabled;
    }
}
