package org.trivsel.platform.web.operate;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.platform.web.page.Pages;
import org.trivsel.problem.NotFound;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.TenantOffice;
import org.trivsel.tenant.Tenants;
import org.trivsel.text.Texts;
import org.trivsel.tool.Pointer;
import org.trivsel.tool.Pointers;
import org.trivsel.tool.Target;
import org.trivsel.tool.Tool;
import org.trivsel.tool.Tools;
import org.trivsel.ui.Choice;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** Which version of a tool answers for a tenant, or for all: the page that says it, and what is decided there. */
final class PointerPages {
    private final Access access;
    private final Tools tools;
    private final Tenants tenants;
    private final TenantOffice office;
    private final Pointers pointers;

    PointerPages(Access access, Tools tools, Tenants tenants, TenantOffice office, Pointers pointers) {
        this.access = access;
        this.tools = tools;
        this.tenants = tenants;
        this.office = office;
        this.pointers = pointers;
    }

    Response ofAll(Request request) {
        return show(request, null, null);
    }

    Response ofTenant(Request request) {
        return show(request, tenant(request), null);
    }

    Response pointAll(Request request) {
        return point(request, null);
    }

    Response pointTenant(Request request) {
        return point(request, tenant(request));
    }

    Response rollAllBack(Request request) {
        return rollBack(request, null);
    }

    Response rollTenantBack(Request request) {
        return rollBack(request, tenant(request));
    }

    private Response point(Request request, @Nullable Tenant tenant) {
        return act(request, tenant, draft -> {
            Instant from = tenant == null ? null : draft.from(tenant.zone());
            Target target = target(request, tenant, draft);
            int seen = draft.seenOfUnit();
            return () -> pointers.point(request.caller(), target, draft.version(), from, draft.reason(), seen);
        });
    }

    private Response rollBack(Request request, @Nullable Tenant tenant) {
        return act(request, tenant, draft -> {
            Target target = target(request, tenant, draft);
            int seen = draft.seen();
            return () -> pointers.rollBack(request.caller(), target, null, seen);
        });
    }

    private Response act(Request request, @Nullable Tenant tenant, Function<PointerDraft, Runnable> reading) {
        operator(request);
        PointerDraft draft = new PointerDraft(request);
        return draft.done(reading.apply(draft)) ? new Response.Redirect(path(tool(request), tenant)) : show(request, tenant, draft);
    }

    private Response show(Request request, @Nullable Tenant tenant, @Nullable PointerDraft draft) {
        Caller operator = operator(request);
        Tool tool = tool(request);
        ZoneId zone = tenant == null ? operator.tenant().zone() : tenant.zone();
        PointerWords words = new PointerWords(request.locale(), zone);
        Pointer everybody = pointers.everybody(operator, tool.id());
        List<Pointer> own = tenant == null ? List.of() : pointers.of(operator, tool.id(), List.of(tenant.id())).getOrDefault(tenant.id(), List.of());
        List<Pointer> shown = new ArrayList<>(own);
        if (tenant == null && everybody != null) {
            shown.add(everybody);
        }
        Texts t = Pages.texts(request.locale());
        String title = tenant == null ? t.get("point.title.all") : t.get("point.title", tenant.name());
        PointerView view = new PointerView(title, tool.title(request.locale()), path(tool, tenant), OperatorPages.TOOLS + "/tools/" + tool.id(),
                tenant == null, words.line(own, everybody), shown.stream().map(pointer -> words.row(pointer, seen(shown, pointer))).toList(),
                choices(tool, tenant, t), units(operator, tenant, t), draft == null ? "" : draft.typedUnit(), seen(shown, new Target(tool.id(), tenant == null ? null : tenant.id(), null)),
                draft == null || draft.version() == null ? "" : draft.version(), draft == null ? "" : draft.typedFrom(),
                draft == null ? "" : draft.reason(), draft == null ? List.of() : draft.wrongs(), request.csrfToken());
        return new Response.Page(draft == null ? 200 : draft.status(), title, OperatorPages.TOOLS, Pages.fill("pointer", request.locale(), view));
    }

    private List<Choice> choices(Tool tool, @Nullable Tenant tenant, Texts t) {
        List<Choice> choices = new ArrayList<>();
        if (tenant != null) {
            choices.add(new Choice("", t.get("point.as-all")));
        }
        tools.installed().stream().filter(one -> one.id().equals(tool.id()))
                .map(one -> new Choice(one.version(), one.version() + " · " + t.get("tool-state." + one.state().name()))).forEach(choices::add);
        return choices;
    }

    private List<Choice> units(Caller operator, @Nullable Tenant tenant, Texts t) {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", t.get("point.whole"))));
        if (tenant != null && !tenant.key().equals(TenantKey.SYSTEM)) {
            office.units(operator, tenant.id()).forEach(unit -> choices.add(new Choice(unit.id().toString(), unit.words())));
        }
        return choices;
    }

    private static int seen(List<Pointer> shown, Pointer of) {
        return seen(shown, of.target());
    }

    private static int seen(List<Pointer> shown, Target target) {
        return shown.stream().filter(pointer -> Objects.equals(pointer.target(), target)).mapToInt(Pointer::revision).max().orElse(0);
    }

    private Target target(Request request, @Nullable Tenant tenant, @Nullable PointerDraft draft) {
        return new Target(tool(request).id(), tenant == null ? null : tenant.id(), tenant == null || draft == null ? null : draft.unit());
    }

    private static String path(Tool tool, @Nullable Tenant tenant) {
        return OperatorPages.TOOLS + "/tools/" + tool.id() + (tenant == null ? "/default" : "/tenants/" + tenant.key().value());
    }

    private Caller operator(Request request) {
        access.require(request.caller(), Permission.SYSTEM_OPERATE);
        return request.caller();
    }

    private Tool tool(Request request) {
        return tools.find(request.pathParameter("tool")).orElseThrow(NotFound::new);
    }

    private Tenant tenant(Request request) {
        operator(request);
        try {
            return tenants.find(new TenantKey(request.pathParameter("tenant"))).orElseThrow(NotFound::new);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
