package org.trivsel.platform.web.operate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.platform.web.page.Pages;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantId;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.TenantOffice;
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
    private final TenantOffice office;
    private final Clock clock;

    OperatorPages(Access access, Tools tools, Tenants tenants, TenantOffice office, Clock clock) {
        this.access = access;
        this.tools = tools;
        this.tenants = tenants;
        this.office = office;
        this.clock = clock;
    }

    Response all(Request request) {
        Caller operator = operator(request);
        List<Tenant> customers = TenantPage.customers(tenants.all());
        Map<String, Long> having = tools.enabledFor(operator, customers).values().stream().flatMap(List::stream)
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        List<ToolsView.Row> rows = tools.installed().stream().map(tool -> new ToolsView.Row(tool, tool.title(request.locale()), "talk",
                having.getOrDefault(tool.id(), 0L).intValue(), customers.size())).toList();
        List<ToolsView.Row> aside = rows.stream().filter(row -> row.tool().state() == Tool.State.FAILED).toList();
        return Pages.page(request, "system", "place.tools", TOOLS, new ToolsView(rows, aside, customers.size()));
    }

    Response one(Request request) {
        Caller operator = operator(request);
        Tool tool = tool(request);
        TenantPage page = page(request);
        Map<TenantId, List<String>> enabled = tools.enabledFor(operator, page.tenants());
        List<ToolView.Row> rows = page.tenants().stream()
                .map(tenant -> new ToolView.Row(tenant, enabled.getOrDefault(tenant.id(), List.of()).contains(tool.id()))).toList();
        String title = tool.title(request.locale());
        return Response.page(title, TOOLS, Pages.fill("tool", request.locale(),
                new ToolView(tool, title, rows, after(request), page.next(), request.csrfToken())));
    }

    Response tenants(Request request) {
        Caller operator = operator(request);
        TenantPage page = page(request);
        Map<TenantId, List<String>> enabled = tools.enabledFor(operator, page.tenants());
        Set<TenantId> suspended = office.suspended(operator);
        Map<String, String> titles = new LinkedHashMap<>();
        tools.installed().forEach(tool -> titles.put(tool.id(), tool.title(request.locale())));
        List<TenantsView.Row> rows = page.tenants().stream().map(tenant -> new TenantsView.Row(tenant,
                enabled.getOrDefault(tenant.id(), List.of()).stream().map(id -> titles.getOrDefault(id, id)).toList(), suspended.contains(tenant.id())))
                .toList();
        return Pages.page(request, "tenants", "place.tenants", TENANTS, new TenantsView(rows, page.all(), page.next()));
    }

    /** From the day it is for the tenant. */
    Response enable(Request request) {
        return change(request, (operator, tenant) ->
                tools.enable(operator, tenant.id(), tool(request).id(), LocalDate.now(clock.withZone(tenant.zone())), null));
    }

    Response disable(Request request) {
        return change(request, (operator, tenant) -> tools.disable(operator, tenant.id(), tool(request).id()));
    }

    private Response change(Request request, BiConsumer<Caller, Tenant> act) {
        act.accept(operator(request), tenant(request));
        String after = request.field("after").map(OperatorPages::key).map(key -> "?after=" + key).orElse("");
        return new Response.Redirect(TOOLS + "/tools/" + tool(request).id() + after);
    }

    private TenantPage page(Request request) {
        return TenantPage.after(after(request), tenants.all());
    }

    /** The key of the last tenant on the page before this one; empty on the first. */
    private static String after(Request request) {
        return request.query("after").map(OperatorPages::key).orElse("");
    }

    private static String key(String text) {
        try {
            return new TenantKey(text).value();
        } catch (IllegalArgumentException e) {
            throw new Invalid("after", "id", "This is no key of a tenant. Follow the link again, or leave it out.");
        }
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
