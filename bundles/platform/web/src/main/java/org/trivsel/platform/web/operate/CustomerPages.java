package org.trivsel.platform.web.operate;

import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.OneTimePassword;
import org.trivsel.access.Permission;
import org.trivsel.country.Countries;
import org.trivsel.platform.web.page.Form;
import org.trivsel.platform.web.page.OnceView;
import org.trivsel.platform.web.page.Pages;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.tenant.Founded;
import org.trivsel.tenant.NewTenant;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantId;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.TenantOffice;
import org.trivsel.tenant.TenantSettings;
import org.trivsel.tenant.Tenants;
import org.trivsel.text.Texts;
import org.trivsel.trust.Trust;
import org.trivsel.ui.Choice;
import org.trivsel.tool.Tools;
import org.trivsel.ui.Wrong;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** How operators make, change and suspend a tenant. What cannot be used comes back as it was typed, with what is wrong. */
final class CustomerPages {
    /** Beside the tenants: below them a tenant could have that key. */
    static final String NEW = OperatorPages.TOOLS + "/new-tenant";
    private static final List<String> FIELDS = List.of("key", "name", "country", "locale", "zone", "username", "person");
    private static final List<Choice> SPOKEN =
            List.of(new Choice("da", "Dansk"), new Choice("en", "English"), new Choice("nb", "Norsk bokmål"), new Choice("de", "Deutsch"));

    private final Access access;
    private final Tools tools;
    private final Tenants tenants;
    private final TenantOffice office;
    private final Trust trust;
    private final Countries countries;

    CustomerPages(Access access, Tools tools, Tenants tenants, TenantOffice office, Trust trust, Countries countries) {
        this.access = access;
        this.tools = tools;
        this.tenants = tenants;
        this.office = office;
        this.trust = trust;
        this.countries = countries;
    }

    Response all(Request request) {
        Caller operator = operator(request);
        TenantPage page = TenantPage.of(request, tenants);
        Map<TenantId, List<String>> enabled = tools.enabledFor(operator, page.tenants());
        Set<TenantId> suspended = office.suspended(operator);
        Map<String, String> titles = new LinkedHashMap<>();
        tools.installed().forEach(tool -> titles.put(tool.id(), tool.title(request.locale())));
        List<TenantsView.Row> rows = page.tenants().stream().map(tenant -> new TenantsView.Row(tenant,
                enabled.getOrDefault(tenant.id(), List.of()).stream().map(id -> titles.getOrDefault(id, id)).toList(), suspended.contains(tenant.id())))
                .toList();
        return Pages.page(request, "tenants", "place.tenants", OperatorPages.TENANTS, new TenantsView(rows, page.all(), page.next()));
    }

    Response fresh(Request request) {
        operator(request);
        return fresh(request, 200, Map.of("country", request.caller().tenant().country()), List.of());
    }

    Response found(Request request) {
        Caller operator = operator(request);
        try {
            Founded founded = office.found(operator, new NewTenant(text(request, "key"), text(request, "country"), settings(request),
                    text(request, "username"), text(request, "person")));
            return once(request, founded.tenant(), founded.password());
        } catch (Invalid e) {
            return fresh(request, e.status(), typed(request), wrongs(request, e.faults()));
        } catch (Conflict e) {
            return fresh(request, e.status(), typed(request), wrongs(request, List.of(new Fault("key", e.code(), e.getMessage()))));
        }
    }

    Response one(Request request) {
        return asItIs(request, 200, false);
    }

    /** @param used whether it is pointed at what runs in sandboxes only */
    private Response asItIs(Request request, int status, boolean used) {
        Tenant tenant = customer(request);
        return one(request, status, tenant, Map.of("name", tenant.name(), "locale", tenant.locale().toLanguageTag(), "zone", tenant.zone().getId()),
                List.of(), used);
    }

    Response sandbox(Request request) {
        Tenant tenant = customer(request);
        trust.sandbox(request.caller(), tenant.id(), true);
        return back(tenant);
    }

    Response noSandbox(Request request) {
        Tenant tenant = customer(request);
        try {
            trust.sandbox(request.caller(), tenant.id(), false);
            return back(tenant);
        } catch (Conflict e) {
            return asItIs(request, e.status(), true);
        }
    }

    Response change(Request request) {
        Tenant tenant = customer(request);
        try {
            office.change(request.caller(), tenant.id(), settings(request));
            return back(tenant);
        } catch (Invalid e) {
            return one(request, e.status(), tenant, typed(request), wrongs(request, e.faults()), false);
        }
    }

    Response suspend(Request request) {
        Tenant tenant = customer(request);
        office.suspend(request.caller(), tenant.id());
        return back(tenant);
    }

    Response resume(Request request) {
        Tenant tenant = customer(request);
        office.resume(request.caller(), tenant.id());
        return back(tenant);
    }

    private static Response once(Request request, Tenant tenant, OneTimePassword once) {
        OnceView view = new OnceView(tenant.name(), tenant.key().value(), once.username(), once.password(), path(tenant), tenant.name());
        return page(request, 200, Pages.texts(request.locale()).get("staff.once.title"), "once", view);
    }

    private Response fresh(Request request, int status, Map<String, String> values, List<Wrong> wrongs) {
        Texts t = Pages.texts(request.locale());
        List<Choice> spoken = Stream.concat(Stream.of(new Choice("", t.get("tenants.as-country"))), SPOKEN.stream()).toList();
        List<Choice> here = countries.installed().stream().map(country -> new Choice(country.code(), country.name(request.locale())))
                .sorted(Comparator.comparing(Choice::label, Collator.getInstance(request.locale()))).toList();
        NewCustomerView view = new NewCustomerView(new Form(OperatorPages.TENANTS, request.csrfToken(), values, spoken, wrongs), here);
        return page(request, status, t.get("tenants.new"), "tenant-new", view);
    }

    private Response one(Request request, int status, Tenant tenant, Map<String, String> values, List<Wrong> wrongs, boolean used) {
        Form form = new Form(path(tenant) + "/change", request.csrfToken(), values, languages(tenant.locale()), wrongs);
        boolean suspended = office.suspended(request.caller()).contains(tenant.id());
        boolean sandbox = trust.sandboxes(request.caller()).contains(tenant.id());
        return page(request, status, tenant.name(), "tenant", new CustomerView(tenant, suspended, sandbox, used, path(tenant), form));
    }

    /** Also one that a program has set, so that it stays when something else is changed. */
    private static List<Choice> languages(Locale current) {
        String tag = current.toLanguageTag();
        return SPOKEN.stream().anyMatch(choice -> choice.value().equals(tag)) ? SPOKEN
                : Stream.concat(Stream.of(new Choice(tag, current.getDisplayName(current))), SPOKEN.stream()).toList();
    }

    private static Response page(Request request, int status, String title, String template, Object view) {
        return new Response.Page(status, title, OperatorPages.TENANTS, Pages.fill(template, request.locale(), view));
    }

    private static Response back(Tenant tenant) {
        return new Response.Redirect(path(tenant));
    }

    static String path(Tenant tenant) {
        return OperatorPages.TENANTS + "/" + tenant.key();
    }

    private Tenant customer(Request request) {
        operator(request);
        try {
            TenantKey key = new TenantKey(request.pathParameter("key"));
            return tenants.find(key).filter(tenant -> !key.equals(TenantKey.SYSTEM)).orElseThrow(NotFound::new);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    private Caller operator(Request request) {
        access.require(request.caller(), Permission.SYSTEM_OPERATE);
        return request.caller();
    }

    private static TenantSettings settings(Request request) {
        return new TenantSettings(text(request, "name"), text(request, "locale"), text(request, "zone"));
    }

    private static String text(Request request, String field) {
        return request.field(field).orElse("");
    }

    private static Map<String, String> typed(Request request) {
        Map<String, String> typed = new LinkedHashMap<>();
        FIELDS.forEach(field -> typed.put(field, text(request, field)));
        return typed;
    }

    private static List<Wrong> wrongs(Request request, List<Fault> faults) {
        Texts t = Pages.texts(request.locale());
        return faults.stream().map(fault -> new Wrong(fault.where(), t.get("tenants.wrong." + fault.code()))).toList();
    }
}
